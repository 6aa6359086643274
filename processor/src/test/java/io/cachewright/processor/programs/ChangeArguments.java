package io.cachewright.processor.programs;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The parameters of a method that changes caches, and the ways in which an annotation takes a key from them. */
final class ChangeArguments {
    private final Dice dice;
    private final Kinds kinds;
    private final List<Parameter> parameters = new ArrayList<>();
    private final Set<String> taken = new HashSet<>();

    ChangeArguments(Dice dice, Kinds kinds) {
        this.dice = dice;
        this.kinds = kinds;
    }

    /**
     * One way.
     *
     * @param args what the annotation says, with a comma before it, or nothing
     * @param loop what goes before the statement that changes, where it is about several keys
     * @param keys the parts as Java
     */
    record Key(String args, String loop, List<String> keys) {
        String told() {
            return String.join("", keys.stream().map(key -> ".key(" + key + ")").toList());
        }
    }

    /** Nothing where names are taken. */
    Optional<Key> any(CachedMethod method) {
        return switch (dice.below(4)) {
            case 0 -> byNames(method);
            case 1 -> Optional.of(inOrder(method, false));
            case 2 -> Optional.of(inOrder(method, true));
            default -> Optional.of(method.key().size() == 1 ? ofEach(method) : inOrder(method, false));
        };
    }

    /** Parameters with the names of those that the key is made of. */
    private Optional<Key> byNames(CachedMethod method) {
        List<Parameter> roots =
                method.key().stream().map(KeyPath::parameter).distinct().toList();
        if (roots.stream().anyMatch(root -> taken.contains(root.name()))) {
            return Optional.empty();
        }
        for (Parameter root : roots) {
            taken.add(root.name());
            parameters.add(new Parameter(root.name(), root.kind(), false, List.of(), root.values()));
        }
        return Optional.of(new Key(
                "",
                "",
                method.key().stream().map(path -> path.java("Witness.NO_KEY")).toList()));
    }

    /** Paths in the order of the key, or in any order with the names of its parts. */
    private Key inOrder(CachedMethod method, boolean isNamed) {
        List<String> texts = new ArrayList<>();
        List<String> keys = new ArrayList<>();
        for (KeyPath path : method.key()) {
            KeyPath given = given(path.kind());
            texts.add((isNamed ? path.text() + " = " : "") + given.text());
            keys.add(given.java("Witness.NO_KEY"));
        }
        List<String> written = isNamed ? dice.shuffled(texts) : texts;
        return new Key(written.isEmpty() ? "" : ", args = " + CachedGrammar.texts(written), "", keys);
    }

    /** Of the elements of an array, or of what is in the records that those are. */
    private Key ofEach(CachedMethod method) {
        Kind part = method.key().get(0).kind();
        boolean isInRecord = canBeInRecord(part) && dice.oneIn(2);
        Kind element = isInRecord ? kinds.plainBoxOf(part) : part;
        String name = fresh(kinds.arrayOf(element));
        KeyPath one = KeyPath.of(new Parameter("one_", element, false, List.of(), List.of()));
        KeyPath path = isInRecord ? one.further().get(1) : one;
        String text = path.text().replace("one_", name + "[]");
        return new Key(", args = \"" + text + "\"", loop(name), List.of(path.java("Witness.NO_KEY")));
    }

    private static boolean canBeInRecord(Kind kind) {
        return !kind.is(Kind.Trait.PRIMITIVE) && !kind.is(Kind.Trait.ARRAY);
    }

    /** Over what a parameter holds. */
    static String loop(String name) {
        return "if (" + name + " != null) for (var one_ : " + name + ") ";
    }

    /** A parameter of a kind, or of a record that has one. */
    private KeyPath given(Kind kind) {
        boolean isInRecord = canBeInRecord(kind) && dice.oneIn(3);
        fresh(isInRecord ? kinds.plainBoxOf(kind) : kind);
        KeyPath path = KeyPath.of(parameters.get(parameters.size() - 1));
        return isInRecord ? path.further().get(1) : path;
    }

    /** The name of one more parameter. */
    String fresh(Kind kind) {
        String name = dice.of("result", "caches", "each", "changes", "q", "before", "future", "java", "io");
        while (!taken.add(name)) {
            name += "_" + taken.size();
        }
        parameters.add(Parameter.of(dice, name, kind, false, List.of()));
        return name;
    }

    /** Whether no parameter has this name; then none gets it any more. */
    boolean reserve(String name) {
        return taken.add(name);
    }

    /** In any order; what comes last may be of variable number. */
    List<Parameter> parameters() {
        List<Parameter> all = dice.shuffled(parameters);
        int last = all.size() - 1;
        if (last >= 0 && all.get(last).kind().is(Kind.Trait.ARRAY) && dice.oneIn(2)) {
            all.set(last, all.get(last).asVarArgs());
        }
        return all;
    }
}
