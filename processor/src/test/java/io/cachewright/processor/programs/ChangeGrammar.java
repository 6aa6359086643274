package io.cachewright.processor.programs;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes methods that change caches. Their bodies tell a {@link Witness} what should be changed, each in its own words. */
final class ChangeGrammar {
    private final Dice dice;
    private final Kinds kinds;
    private final Host host;
    private final List<Host> others;
    private final String id;

    private final ChangeArguments arguments;
    private final List<String> annotations = new ArrayList<>();
    private final List<String> told = new ArrayList<>();
    private final Set<String> targets = new HashSet<>();
    private boolean changesTags;
    private boolean hasPut;
    private String returned = "void";
    private String end = "witness_.ends();";

    /**
     * For one method.
     *
     * @param host what it is to be in, without it
     * @param others whose caches it may change as well
     */
    ChangeGrammar(Dice dice, Kinds kinds, Host host, List<Host> others, String id) {
        this.dice = dice;
        this.kinds = kinds;
        this.host = host;
        this.others = others;
        this.id = id;
        this.arguments = new ChangeArguments(dice, kinds);
    }

    /** Nothing where there is no cache that can be named. */
    Optional<ProgramMethod> make(Names names, String modifiers) {
        int count = dice.of(1, 1, 1, 2, 3);
        for (int i = 0; i < count; i++) {
            addChange();
        }
        if (annotations.isEmpty()) {
            return Optional.empty();
        }
        if (!hasPut && dice.oneIn(2)) {
            returns("java.lang.String", "makes(\"java.lang.String\")");
        }
        String thrown = dice.oneIn(4) ? " throws " + kinds.own().failure() : "";
        List<String> body = new ArrayList<>(List.of("Witness witness_ = new Witness(\"" + id + "\")" + keys() + ";"));
        body.addAll(told);
        if (!thrown.isEmpty()) {
            body.add("witness_.mayThrow(" + kinds.own().failure() + ".class);");
        }
        body.add(end);
        return Optional.of(new ProgramMethod(
                id,
                names.method(),
                List.of(),
                dice.shuffled(arguments.parameters()),
                returned,
                String.join("\n    ", annotations) + "\n    ",
                modifiers,
                thrown,
                String.join("\n        ", body)));
    }

    private void returns(String type, String made) {
        returned = type;
        end = "return witness_." + made + ";";
    }

    private String keys() {
        return String.join(
                "",
                arguments.parameters().stream()
                        .map(parameter -> ".key(" + parameter.name() + ")")
                        .toList());
    }

    private void addChange() {
        if (dice.oneIn(6) && !hasPut) {
            ofTags();
            return;
        }
        Host where = others.isEmpty() || dice.oneIn(2) ? host : dice.of(others);
        List<CachedMethod> possible = where.allCached().stream()
                .filter(method -> isNamedOnce(where, method) && !targets.contains(where.number() + method.id()))
                .toList();
        if (!possible.isEmpty()) {
            CachedMethod method = dice.of(possible);
            targets.add(where.number() + method.id());
            change(where, method);
        }
    }

    private static boolean isNamedOnce(Host where, CachedMethod method) {
        return where.allCached().stream()
                        .filter(other ->
                                other.method().name().equals(method.method().name()))
                        .count()
                == 1;
    }

    private void change(Host where, CachedMethod method) {
        int choice = canBeSaid(method) ? dice.below(8) : 8;
        if (choice < 2 && isOwn(where) && canPut(method)) {
            put(method);
        } else if (choice < 3 && method.key().size() > 1 && method.groups().size() == 1) {
            ofGroup(where, method, method.groups().get(0));
        } else if (choice < 7) {
            arguments.any(method).ifPresent(key -> invalidate(where, method, key.args(), key.loop(), key.told()));
        } else {
            invalidate(where, method, ", all = true", "", ".all()");
        }
    }

    private boolean isOwn(Host where) {
        return where.number() == host.number();
    }

    /** Whether its key is of types that this method can write as they are. */
    private boolean canBeSaid(CachedMethod method) {
        return method.method().variables().isEmpty()
                && (host.declares(method)
                        || method.method().parameters().stream()
                                .noneMatch(parameter -> parameter.kind().is(Kind.Trait.VARIABLE)));
    }

    private void invalidate(Host where, CachedMethod method, String args, String loop, String what) {
        String type = isOwn(where) ? "" : "type = " + where.reference() + ".class, ";
        boolean isAlways = dice.oneIn(4);
        annotations.add("@io.cachewright.CacheInvalidate(" + type + "method = \""
                + method.method().name() + "\"" + args + (isAlways ? when() : "") + ")");
        told.add(loop + "witness_.invalidates(" + (isOwn(where) ? -1 : where.number()) + ", \"" + method.id() + "\")"
                + what + (isAlways ? ".always()" : "") + ";");
    }

    private String when() {
        return ", when = When." + dice.of("BEFORE", "ALWAYS");
    }

    private void ofGroup(Host where, CachedMethod method, Parameter group) {
        String name = arguments.fresh(group.kind());
        invalidate(
                where,
                method,
                ", args = \"" + group.name() + " = " + name + "\"",
                "",
                ".group(\"" + group.name() + "\", " + name + ")");
    }

    private void ofTags() {
        Kind kind = dice.of(Values.STRING, Values.BOXES.get(4), Values.PRIMITIVES.get(4), kinds.level());
        boolean isOfEach = dice.oneIn(3);
        String word = dice.of("t0", "t1");
        if (changesTags) {
            return;
        }
        changesTags = true;
        if (dice.oneIn(4)) {
            annotations.add("@io.cachewright.CacheInvalidate(tags = \"all\")");
            told.add("witness_.invalidatesTag(\"all\");");
            return;
        }
        String name = arguments.fresh(isOfEach ? kinds.arrayOf(kind) : kind);
        annotations.add(
                "@io.cachewright.CacheInvalidate(tags = \"" + word + ":{" + name + (isOfEach ? "[]" : "") + "}\")");
        told.add((isOfEach ? ChangeArguments.loop(name) : "") + "witness_.invalidatesTag(\"" + word + ":{}\", "
                + (isOfEach ? "one_" : name) + ");");
    }

    private boolean canPut(CachedMethod method) {
        return !method.isVersioned()
                && method.tagged().isEmpty()
                && method.result().isMade()
                && !hasPut
                && !changesTags
                // A parameter of that name would be what is put.
                && arguments.reserve("result");
    }

    private void put(CachedMethod method) {
        Optional<ChangeArguments.Key> key = arguments.any(method);
        if (key.isEmpty()) {
            return;
        }
        hasPut = true;
        returns(method.result().text(), method.result().made());
        annotations.add("@io.cachewright.CachePut(method = \"" + method.method().name() + "\""
                + key.get().args() + ")");
        StringBuilder under = new StringBuilder(method.isTagged() ? ".tag(\"all\")" : "");
        for (Parameter group : method.groups()) {
            String value = key.get().keys().get(method.key().indexOf(KeyPath.of(group)));
            under.append(".group(\"")
                    .append(group.name())
                    .append("\", ")
                    .append(value)
                    .append(")");
        }
        told.add(key.get().loop() + "witness_.puts(\"" + method.id() + "\", " + method.keepsEmpty() + ")"
                + key.get().told() + under + ";");
    }
}
