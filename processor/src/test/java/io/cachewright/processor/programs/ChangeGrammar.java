package io.cachewright.processor.programs;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes methods that change caches. Their bodies tell a {@link Witness} what should be changed, each in its own words. */
final class ChangeGrammar {
    private final Dice dice;
    private final Kinds kinds;
    private final Host host;
    private final List<Host> lineage;
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
     * @param lineage the same, and those that inherit the method
     * @param others whose caches it may change as well
     */
    ChangeGrammar(Dice dice, Kinds kinds, Host host, List<Host> lineage, List<Host> others, String id) {
        this.dice = dice;
        this.kinds = kinds;
        this.host = host;
        this.lineage = lineage;
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
            returnText();
        }
        String thrown = dice.oneIn(4) ? " throws " + kinds.own().failure() : "";
        Optional<InnerCall> inner = inner();
        List<Parameter> parameters = arguments.parameters();
        String keys = parameters.stream()
                .map(parameter -> ".key(" + parameter.name() + ")")
                .collect(Collectors.joining());
        List<String> body = new ArrayList<>(List.of("Witness witness_ = new Witness(\"" + id + "\")" + keys + ";"));
        body.addAll(told);
        if (!thrown.isEmpty()) {
            body.add("witness_.mayThrow(" + kinds.own().failure() + ".class);");
        }
        inner.ifPresent(call -> body.add("witness_" + call.java() + ";"));
        body.add(end);
        return Optional.of(new ProgramMethod(
                id,
                names.method(),
                List.of(),
                parameters,
                returned,
                String.join("\n    ", annotations) + "\n    ",
                modifiers,
                thrown,
                String.join("\n        ", body),
                inner.map(InnerCall::passed).orElse(List.of())));
    }

    private Optional<InnerCall> inner() {
        return host.isInterface() || dice.oneIn(2)
                ? Optional.empty()
                : InnerCall.any(dice, host.allCached(), kinds.results() + "." + id + "_");
    }

    private void returnText() {
        String text = "java.lang.String";
        String made = "makes(\"" + text + "\")";
        if (dice.oneIn(3)) {
            String future = dice.of("CompletableFuture", "CompletionStage");
            returns("java.util.concurrent." + future + "<" + text + ">", "witness_.soon()." + made);
        } else {
            returns(text, "witness_." + made);
        }
    }

    private void returns(String type, String made) {
        returned = type;
        end = "return " + made + ";";
    }

    private void addChange() {
        if (dice.oneIn(6) && !hasPut) {
            ofTags();
            return;
        }
        Host where = others.isEmpty() || dice.oneIn(2) ? host : dice.of(others);
        List<CachedMethod> possible = where.allCached().stream()
                .filter(method -> !targets.contains(where.number() + method.id()) && isSeen(where, method))
                .toList();
        if (!possible.isEmpty()) {
            CachedMethod method = dice.of(possible);
            targets.add(where.number() + method.id());
            change(where, method);
        }
    }

    /** Whether all have it who make the change, and can name what its key is made of. */
    private boolean isSeen(Host where, CachedMethod method) {
        boolean canBeNamed = method.key().stream()
                .flatMap(path -> Stream.of(path.kind(), path.parameter().kind()))
                .noneMatch(OwnTypes::isHidden);
        boolean isInherited = !isOwn(where) || host.isSeenBelow(method.method());
        return lineage.stream().allMatch(from -> from.isNear(where) || (canBeNamed && isInherited));
    }

    /** How an annotation names it: with the types of its parameters where it has to, or anyhow. */
    private String named(Host where, CachedMethod method) {
        String name = method.method().name();
        long overloads = where.allCached().stream()
                .filter(other -> other.method().name().equals(name))
                .count();
        return overloads == 1 && !dice.oneIn(4)
                ? name
                : name + "(" + String.join(", ", method.method().erasures()) + ")";
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
        String when = dice.of("AFTER", "AFTER", "AFTER", "BEFORE", "ALWAYS");
        annotations.add("@io.cachewright.CacheInvalidate(" + type + "method = \"" + named(where, method) + "\"" + args
                + (when.equals("AFTER") ? "" : ", when = When." + when) + ")");
        told.add(loop + "witness_.invalidates(" + (isOwn(where) ? -1 : where.number()) + ", \"" + method.id() + "\")"
                + what + "." + when.toLowerCase(Locale.ROOT) + "();");
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
                && method.key().containsAll(method.tagged())
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
        Result result = method.result();
        String made = "witness_." + result.madeAtOnce();
        boolean isInRecord = !result.isLater() && dice.oneIn(3);
        if (isInRecord) {
            String box = kinds.boxOf(result.boxed());
            returns(box, "new " + box + "(" + made + ")");
        } else {
            returns(result.text(), made);
        }
        annotations.add("@io.cachewright.CachePut(method = \"" + named(host, method) + "\""
                + key.get().args() + (isInRecord ? ", value = \"result.value\"" : "") + ")");
        told.add(key.get().loop() + "witness_.puts(\"" + method.id() + "\", " + method.keepsEmpty() + ")"
                + key.get().told() + under(method, key.get().keys()) + ";");
    }

    private static String under(CachedMethod method, List<String> keys) {
        StringBuilder under = new StringBuilder(method.isTagged() ? ".tag(\"all\")" : "");
        for (Parameter group : method.groups()) {
            String value = keys.get(method.key().indexOf(KeyPath.of(group)));
            under.append(".group(\"" + group.name() + "\", " + value + ")");
        }
        for (int i = 0; i < method.tagged().size(); i++) {
            String value = keys.get(method.key().indexOf(method.tagged().get(i)));
            under.append(".tag(\"" + method.tag(i) + ":{}\", " + value + ")");
        }
        return under.toString();
    }
}
