package io.cachewright.processor.scan.argument;

import io.cachewright.processor.report.Place;
import io.cachewright.processor.report.Problem;
import io.cachewright.processor.report.Rule;
import io.cachewright.processor.scan.cache.ChangeAnnotation;
import io.cachewright.processor.scan.cache.Target;
import io.cachewright.processor.scan.name.Identifiers;
import io.cachewright.processor.scan.name.Suggestions;
import io.cachewright.processor.scan.path.Excerpt;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.VariableElement;

/** Matches the parts of a key to the parameters of the changing method, by name. */
final class NameMatch {
    private final ChangeAnnotation annotation;
    private final Target target;
    private final ArgumentScan arguments;
    private final List<Problem> problems;

    NameMatch(ChangeAnnotation annotation, Target target, ArgumentScan arguments, List<Problem> problems) {
        this.annotation = annotation;
        this.target = target;
        this.arguments = arguments;
        this.problems = problems;
    }

    /** One for each part, in their order. */
    List<Optional<Argument>> match() {
        List<Optional<Argument>> found =
                target.parts().stream().map(this::argument).toList();
        List<Target.Part> missing = target.parts().stream()
                .filter(part -> found.get(target.parts().indexOf(part)).isEmpty())
                .toList();
        if (!missing.isEmpty()) {
            problems.add(problem(missing));
        }
        return found;
    }

    private Optional<Argument> argument(Target.Part part) {
        String path = part.model().path();
        String root = path.split("\\.", 2)[0];
        Optional<Argument> same = parameter(root).flatMap(parameter -> scan(parameter, path));
        String word = Identifiers.word(path);
        return same.isPresent() || word.equals(path)
                ? same
                : parameter(word).flatMap(parameter -> scan(parameter, word));
    }

    private Optional<Argument> scan(VariableElement parameter, String path) {
        return arguments.scan(Excerpt.all(Place.of(parameter), path)).model();
    }

    private Optional<? extends VariableElement> parameter(String name) {
        return annotation.method().getParameters().stream()
                .filter(parameter -> parameter.getSimpleName().contentEquals(name))
                .findFirst();
    }

    private Problem problem(List<Target.Part> missing) {
        String names = missing.stream().map(Target.Part::said).collect(Collectors.joining(" and "));
        return annotation.problem(
                Rule.ARGUMENT_MISSING,
                "method",
                "the key of '" + target.title() + "' has " + names + ", and method '"
                        + annotation.method().getSimpleName() + "' has no parameter"
                        + (missing.size() == 1 ? " of that name." : "s of these names."),
                givenGroups().size() > 1 ? fixOfGroups() : fix(missing.get(0)));
    }

    /** The groups that would be enough, if it were clear which is meant. */
    private List<String> givenGroups() {
        return GroupMatch.names(target).stream()
                .filter(name -> parameter(name).isPresent())
                .toList();
    }

    private String fixOfGroups() {
        String args = "args = \"" + givenGroups().get(0) + "\"";
        return "Write " + args + " for one of the groups that are given: " + String.join(", ", givenGroups())
                + "; or one annotation for each.";
    }

    private String fix(Target.Part missing) {
        if (target.hasNamesOfNoSource()) {
            return "Write args = ..., with a path for each part of the key: the library was compiled without -parameters, or"
                    + " this compiler does not read them, so the names of its parameters are not known.";
        }
        List<String> meant = new ArrayList<>();
        for (Target.Part part : target.parts()) {
            argument(part)
                    .map(Argument::text)
                    .or(() -> meant(part))
                    .ifPresent(path -> meant.add(Problem.inQuotes(path)));
        }
        if (meant.size() == target.parts().size()) {
            return "Write args = " + (meant.size() == 1 ? meant.get(0) : "{" + String.join(", ", meant) + "}") + ".";
        }
        String name = Identifiers.word(missing.model().path());
        return "Add a parameter '" + name + "', or write in args where it comes from, as in \""
                + missing.model().path() + " = order." + name + "\".";
    }

    /** A parameter, or what a parameter or the result has, that goes by the name of what is missing and fits. */
    private Optional<String> meant(Target.Part part) {
        String path = part.model().path();
        String last = path.substring(path.lastIndexOf('.') + 1);
        Set<String> roots = arguments.roots().all().byName().keySet();
        Stream<String> same = Stream.concat(Stream.of(last), roots.stream().map(root -> root + "." + last));
        Stream<String> near = Suggestions.closest(
                last, arguments.roots().parameters().byName().keySet())
                .stream();
        return Stream.concat(same, near)
                .filter(candidate -> fits(candidate, part))
                .findFirst();
    }

    private boolean fits(String path, Target.Part part) {
        return arguments
                .scan(Excerpt.all(annotation.place(), path))
                .model()
                .filter(found -> arguments.fit().fits(found.type(), part.type()))
                .isPresent();
    }
}
