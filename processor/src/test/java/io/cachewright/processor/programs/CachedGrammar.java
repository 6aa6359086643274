package io.cachewright.processor.programs;

import io.cachewright.processor.programs.Parameter.Mark;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes cached methods. Each is legal by docs/language.md, and its body tells a {@link Witness} what its key should be. */
final class CachedGrammar {
    private final Dice dice;
    private final Kinds kinds;
    private final Names names;
    private final List<TypeVariable> ofClass;
    private final Optional<InnerCall> inner;
    private final String id;

    private final List<TypeVariable> variables = new ArrayList<>();
    private final List<Parameter> parameters = new ArrayList<>();
    private final List<KeyPath> key = new ArrayList<>();
    private final List<KeyPath> tagged = new ArrayList<>();
    private final List<String> settings = new ArrayList<>();
    private final List<String> told = new ArrayList<>();
    private boolean isTagged;
    private boolean isVersioned;

    /**
     * For one method.
     *
     * @param ofClass the type variables of the class
     * @param inner what it calls
     */
    CachedGrammar(
            Dice dice, Kinds kinds, Names names, List<TypeVariable> ofClass, Optional<InnerCall> inner, String id) {
        this.dice = dice;
        this.kinds = kinds;
        this.names = names;
        this.ofClass = ofClass;
        this.inner = inner;
        this.id = id;
    }

    CachedMethod make(String name, String modifiers) {
        addVariables();
        addParameters();
        Result result = Result.any(dice, kinds, parameters, id);
        addKey();
        addTags();
        addVersion();
        Settings plain = Settings.any(dice, result, id);
        settings.addAll(plain.texts());
        String thrown = thrown();
        inner.ifPresent(call -> told.add(call.java()));
        return new CachedMethod(
                new ProgramMethod(
                        id,
                        name,
                        variables,
                        parameters,
                        result.text(),
                        "@io.cachewright.Cached" + (settings.isEmpty() ? "" : "(" + String.join(", ", settings) + ")")
                                + " ",
                        modifiers,
                        thrown,
                        "return new Witness(\"" + id + "\")" + String.join("", told) + "." + result.made() + ";",
                        inner.map(InnerCall::passed).orElse(List.of())),
                result,
                key,
                tagged,
                isTagged,
                isVersioned,
                plain.keepsEmpty(),
                plain.name());
    }

    private void addVariables() {
        if (dice.oneIn(4)) {
            for (String name : names.variables(dice.between(1, 2))) {
                variables.add(TypeVariable.any(dice, kinds, name, variables, true));
            }
        }
    }

    /** Those of the class, but for what the method's own hide. */
    private List<TypeVariable> scope() {
        Set<String> hidden = variables.stream().map(TypeVariable::name).collect(Collectors.toSet());
        List<TypeVariable> scope = new ArrayList<>(variables);
        ofClass.stream()
                .filter(variable -> !hidden.contains(variable.name()) && isWhole(variable, hidden))
                .forEach(scope::add);
        return scope;
    }

    private static boolean isWhole(TypeVariable variable, Set<String> hidden) {
        return hidden.stream().noneMatch(name -> variable.declaration().contains(name));
    }

    private void addParameters() {
        int count = dice.oneIn(80) ? dice.between(12, 40) : dice.of(0, 1, 1, 1, 2, 2, 3, 4, 6);
        Set<String> taken = new HashSet<>();
        for (int i = 0; i < count; i++) {
            Kind kind = dice.oneIn(12) ? kinds.mayBeArray() : kinds.any(scope());
            String name = names.parameter(taken);
            boolean isVarArgs = i == count - 1 && kind.is(Kind.Trait.ARRAY) && dice.oneIn(2);
            parameters.add(Parameter.of(dice, name, annotated(kind), isVarArgs, marks(name, kind)));
        }
    }

    private Kind annotated(Kind kind) {
        if (dice.oneIn(8) && !kind.is(Kind.Trait.PRIMITIVE)) {
            return kind.annotated("@org.jspecify.annotations.Nullable");
        }
        return dice.oneIn(10) ? kind.annotated(kinds.own().mark()) : kind;
    }

    private List<Mark> marks(String name, Kind kind) {
        if (dice.oneIn(7)) {
            return List.of(Mark.NOT_KEY);
        }
        if (dice.oneIn(10)) {
            return List.of(Mark.SENSITIVE);
        }
        // Of two that differ in capital letters alone, who could say whose the handle's method is?
        boolean isAlone =
                parameters.stream().noneMatch(parameter -> parameter.name().equalsIgnoreCase(name));
        return dice.oneIn(6) && canBeGroup(kind) && isAlone ? List.of(Mark.GROUP) : List.of();
    }

    /** A type variable that stands for an array would be one in a subclass. */
    private static boolean canBeGroup(Kind kind) {
        return !kind.is(Kind.Trait.ARRAY)
                && !(kind.is(Kind.Trait.OPEN) && kind.values().get(0).contains("[] {"));
    }

    private void addKey() {
        List<Parameter> held =
                parameters.stream().filter(parameter -> !parameter.isNotKey()).toList();
        if (held.isEmpty() || !dice.oneIn(3)) {
            held.forEach(parameter -> key.add(KeyPath.of(parameter)));
        } else {
            dice.shuffled(held).forEach(parameter -> key.addAll(pathsOf(parameter)));
            settings.add("key = " + texts(key.stream().map(KeyPath::text).toList()));
        }
        held.stream()
                .filter(parameter -> parameter.kind().is(Kind.Trait.ARRAY) && dice.oneIn(2))
                .forEach(parameter -> told.add(".spoils(" + parameter.name() + ")"));
        key.forEach(path -> told.add(".key(" + path.java("Witness.NO_KEY") + ")"));
        held.stream()
                .filter(Parameter::isGroup)
                .forEach(parameter -> told.add(".group(\"" + parameter.name() + "\", " + parameter.name() + ")"));
    }

    private List<KeyPath> pathsOf(Parameter parameter) {
        List<KeyPath> all = KeyPath.of(parameter).further();
        List<KeyPath> chosen = new ArrayList<>(dice.some(dice.between(1, 2), all));
        if (parameter.isGroup() && chosen.stream().noneMatch(KeyPath::isWhole)) {
            chosen.add(all.get(0));
        }
        return chosen;
    }

    private void addTags() {
        List<String> tags = new ArrayList<>();
        List<KeyPath> possible = parameters.stream()
                .filter(parameter -> !parameter.isSensitive())
                .flatMap(parameter -> KeyPath.of(parameter).further().stream())
                .filter(KeyPath::canBeTag)
                .toList();
        if (dice.oneIn(4)) {
            isTagged = true;
            tags.add("all");
            told.add(".tag(\"all\")");
        }
        if (dice.oneIn(3)) {
            for (KeyPath path : dice.some(2, possible)) {
                String word = "t" + tags.size();
                tags.add(word + ":{" + path.text() + "}");
                told.add(".tag(\"" + word + ":{}\", " + path.java("null") + ")");
                tagged.add(path);
            }
        }
        if (!tags.isEmpty()) {
            settings.add("tags = " + texts(tags));
        }
    }

    private void addVersion() {
        if (!dice.oneIn(8)) {
            return;
        }
        List<KeyPath> possible = parameters.stream()
                .filter(parameter -> !parameter.isSensitive())
                .flatMap(parameter -> KeyPath.of(parameter).further().stream())
                .filter(path -> path.kind().is(Kind.Trait.PRIMITIVE)
                        && !path.kind().text().equals("float"))
                .toList();
        if (!possible.isEmpty() && dice.oneIn(2)) {
            KeyPath path = dice.of(possible);
            settings.add("version = \"" + path.text() + "\"");
            told.add(".version(" + path.java("Witness.NO_KEY") + ")");
            isVersioned = true;
        } else if (parameters.stream().noneMatch(parameter -> parameter.name().equals("revisionOfAll"))) {
            settings.add("version = \"revisionOfAll\"");
            told.add(".version(Witness.revision())");
            isVersioned = true;
        }
    }

    private String thrown() {
        if (!dice.oneIn(4)) {
            return "";
        }
        String failure = dice.of("java.io.IOException", kinds.own().failure(), "java.lang.IllegalStateException");
        told.add(".mayThrow(" + failure + ".class)");
        return " throws " + failure + (dice.oneIn(3) ? ", java.lang.InterruptedException" : "");
    }

    static String texts(List<String> texts) {
        String joined = texts.stream().map(text -> "\"" + text + "\"").collect(Collectors.joining(", "));
        return texts.size() == 1 ? joined : "{" + joined + "}";
    }
}
