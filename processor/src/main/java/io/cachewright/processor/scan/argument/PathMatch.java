package io.cachewright.processor.scan.argument;

import io.cachewright.processor.report.Problem;
import io.cachewright.processor.report.Rule;
import io.cachewright.processor.scan.cache.ChangeAnnotation;
import io.cachewright.processor.scan.cache.Target;
import io.cachewright.processor.scan.name.Suggestions;
import io.cachewright.processor.scan.path.Excerpt;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Matches the parts of a key to the paths that an annotation gives: in their order, or each by its name. */
final class PathMatch {
    private final ChangeAnnotation annotation;
    private final Target target;
    private final ArgumentScan arguments;
    private final List<Problem> problems;

    PathMatch(ChangeAnnotation annotation, Target target, ArgumentScan arguments, List<Problem> problems) {
        this.annotation = annotation;
        this.target = target;
        this.arguments = arguments;
        this.problems = problems;
    }

    /** One for each part, in their order. */
    List<Optional<Argument>> match(List<NamedPath> written) {
        boolean areNamed = written.stream().anyMatch(path -> path.name().isPresent());
        Optional<NamedPath> bare =
                written.stream().filter(path -> path.name().isEmpty()).findFirst();
        if (areNamed && bare.isPresent()) {
            problems.add(bare.get()
                    .path()
                    .problem(
                            Rule.ARGUMENT_UNKNOWN,
                            "path '" + bare.get().path().text() + "' is without a name, and others have one.",
                            0,
                            "Name each, as in \"sku = order.sku\", or none."));
            return List.of();
        }
        return areNamed ? byName(written) : inOrder(written);
    }

    private List<Optional<Argument>> inOrder(List<NamedPath> written) {
        List<Optional<Argument>> found = new ArrayList<>();
        for (int i = 0; i < written.size(); i++) {
            Excerpt path = written.get(i).path();
            if (i < target.parts().size()) {
                found.add(scan(path));
            } else {
                problems.add(path.problem(
                        Rule.ARGUMENT_UNKNOWN,
                        "'" + path.text() + "' is one more than the key of '" + target.title() + "' has: " + parts()
                                + ".",
                        0,
                        "Remove it."));
            }
        }
        checkWhole(target.parts().stream().skip(written.size()).toList(), "");
        return found;
    }

    private List<Optional<Argument>> byName(List<NamedPath> written) {
        Set<String> seen = new HashSet<>();
        int before = problems.size();
        for (NamedPath path : written) {
            Excerpt name = path.name().orElseThrow();
            if (part(name.text()).isEmpty()) {
                problems.add(unknown(name));
            } else if (!seen.add(name.text())) {
                problems.add(name.problem(
                        Rule.ARGUMENT_UNKNOWN, "'" + name.text() + "' is given already.", 0, "Remove it here."));
            }
        }
        boolean known = problems.size() == before;
        List<Optional<Argument>> found = new ArrayList<>();
        for (Target.Part part : target.parts()) {
            Optional<NamedPath> given = written.stream()
                    .filter(path ->
                            part.model().path().equals(path.name().orElseThrow().text()))
                    .findFirst();
            found.add(given.flatMap(path -> scan(path.path())));
        }
        if (known) {
            checkWhole(
                    target.parts().stream()
                            .filter(part -> !seen.contains(part.model().path()))
                            .toList(),
                    " = ...");
        }
        return found;
    }

    private Optional<Argument> scan(Excerpt path) {
        return arguments.scan(path).into(problems);
    }

    private Optional<Target.Part> part(String name) {
        return target.parts().stream()
                .filter(part -> part.model().path().equals(name))
                .findFirst();
    }

    private void checkWhole(List<Target.Part> missing, String example) {
        if (missing.isEmpty()) {
            return;
        }
        String names = missing.stream().map(Target.Part::said).collect(Collectors.joining(" and "));
        String examples = missing.stream()
                .map(part -> "\"" + part.model().path() + example + "\"")
                .collect(Collectors.joining(" and "));
        problems.add(annotation.problem(
                Rule.ARGUMENT_MISSING,
                "args",
                "the key of '" + target.title() + "' has " + names + ", which 'args' does not give.",
                "Add " + examples + "."));
    }

    private Problem unknown(Excerpt name) {
        List<String> names =
                target.parts().stream().map(part -> part.model().path()).toList();
        return name.problem(
                Rule.ARGUMENT_UNKNOWN,
                "the key of '" + target.title() + "' has no part '" + name.text() + "'.",
                0,
                Suggestions.closest(name.text(), names)
                        .map(near -> "Did you mean '" + near + "'?")
                        .orElse("Use one of: " + String.join(", ", names) + "."));
    }

    private String parts() {
        return target.parts().isEmpty()
                ? "none, since there is one result for all calls"
                : target.parts().stream().map(Target.Part::said).collect(Collectors.joining(", "));
    }
}
