package io.cachewright.processor.scan.under;

import io.cachewright.processor.report.Place;
import io.cachewright.processor.report.Problem;
import io.cachewright.processor.report.Rule;
import io.cachewright.processor.scan.program.Compilation;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;

/**
 * Whether {@code @Sensitive} is on a parameter of the key, and on none that makes a tag or group, which people read.
 */
final class SensitiveRules {
    private SensitiveRules() {}

    /** What is against the marks of a cached method. */
    static List<Problem> check(ExecutableElement method, UnderScan.Found under) {
        List<Problem> problems = new ArrayList<>();
        for (VariableElement parameter : method.getParameters()) {
            if (Compilation.has(parameter, Compilation.SENSITIVE)) {
                check(parameter, under, problems);
            }
        }
        return problems;
    }

    private static void check(VariableElement parameter, UnderScan.Found under, List<Problem> problems) {
        String name = parameter.getSimpleName().toString();
        String subject = "parameter '" + name + "' is marked @Sensitive, but ";
        if (Compilation.has(parameter, Compilation.NOT_KEY)) {
            problems.add(new Problem(
                    Rule.SENSITIVE_NOT_IN_KEY,
                    Place.of(parameter),
                    subject + "is @NotKey as well, so nothing would show it anyhow.",
                    "Remove @Sensitive, or @NotKey if the result depends on it."));
        }
        boolean isInTag = under.tags().stream()
                .flatMap(tag -> tag.paths().stream())
                .anyMatch(path -> path.root().equals(name));
        if (isInTag || under.groups().containsKey(name)) {
            problems.add(new Problem(
                    Rule.SENSITIVE_IN_TAG,
                    Place.of(parameter),
                    subject + (isInTag ? "a tag is made of it" : "is @CacheGroup as well")
                            + ", and tags and groups are names that events show.",
                    "Make the " + (isInTag ? "tag" : "group") + " of something that may be seen, such as an id."));
        }
    }
}
