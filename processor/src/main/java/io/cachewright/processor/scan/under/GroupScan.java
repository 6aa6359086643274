package io.cachewright.processor.scan.under;

import io.cachewright.processor.model.KeyPart;
import io.cachewright.processor.report.Place;
import io.cachewright.processor.report.Problem;
import io.cachewright.processor.report.Rule;
import io.cachewright.processor.scan.path.Roots;
import io.cachewright.processor.scan.program.Compilation;
import io.cachewright.processor.scan.program.Scan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;

/** Finds the parameters of one cached method that are marked as groups. */
final class GroupScan {
    private final ExecutableElement method;
    private final Roots parameters;
    private final List<Problem> problems = new ArrayList<>();

    GroupScan(ExecutableElement method, Roots parameters) {
        this.method = method;
        this.parameters = parameters;
    }

    /**
     * Reads them.
     *
     * @param key none where the key could not be read
     * @return the part of the key for each, by the name that the user gave the parameter
     */
    Scan<Map<String, KeyPart>> scan(Optional<List<KeyPart>> key) {
        Map<String, KeyPart> groups = new LinkedHashMap<>();
        for (VariableElement parameter : method.getParameters()) {
            if (Compilation.has(parameter, Compilation.CACHE_GROUP)) {
                String name = parameter.getSimpleName().toString();
                Roots.Root root = parameters.find(name).orElseThrow();
                if (root.type().getKind() == TypeKind.ARRAY) {
                    problems.add(isArray(parameter));
                } else if (Compilation.has(parameter, Compilation.NOT_KEY)) {
                    problems.add(notInKey(parameter, "is marked @NotKey as well", "Remove one of the two."));
                } else {
                    key.ifPresent(parts -> part(parts, root.written())
                            .ifPresentOrElse(
                                    part -> groups.put(name, part),
                                    () -> problems.add(notInKey(
                                            parameter,
                                            "is in the key through paths alone",
                                            "Add \"" + name + "\" to 'key', or pass what is the group as a parameter"
                                                    + " of its own."))));
                }
            }
        }
        return Scan.hasError(problems) ? Scan.failed(problems) : Scan.of(groups);
    }

    private static Optional<KeyPart> part(List<KeyPart> parts, String written) {
        return parts.stream().filter(part -> part.expression().equals(written)).findFirst();
    }

    private static Problem isArray(VariableElement parameter) {
        return new Problem(
                Rule.GROUP_IS_ARRAY,
                Place.of(parameter),
                "parameter '" + parameter.getSimpleName()
                        + "' is marked @CacheGroup and is an array, but a group is one value.",
                "Remove @CacheGroup, or mark a parameter that is one value.");
    }

    private static Problem notInKey(VariableElement parameter, String reason, String fix) {
        return new Problem(
                Rule.GROUP_NOT_IN_KEY,
                Place.of(parameter),
                "parameter '" + parameter.getSimpleName() + "' is marked @CacheGroup but " + reason
                        + ", so which results are of a group could not be told.",
                fix);
    }
}
