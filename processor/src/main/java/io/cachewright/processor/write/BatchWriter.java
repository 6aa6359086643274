package io.cachewright.processor.write;

import com.palantir.javapoet.CodeBlock;
import io.cachewright.processor.model.Change;
import io.cachewright.processor.model.Key;
import java.util.ArrayList;
import java.util.List;

/** Writes a batch of changes: as a chain of calls, or one by one where some are conditional. */
final class BatchWriter {
    private final String caches;
    private final List<String> hiding;

    /**
     * For one overriding method.
     *
     * @param caches the field of the {@code Caches}
     * @param hiding names of the method's own, which a field of the same name is told apart from
     */
    BatchWriter(String caches, List<String> hiding) {
        this.caches = caches;
        this.hiding = hiding;
    }

    /** {@code caches.changes(quoteCache)}: a batch for what will be put into these caches. */
    CodeBlock begin(List<Change> changes) {
        List<String> fields = changes.stream()
                .map(Change::effect)
                .filter(Change.Put.class::isInstance)
                .map(effect -> Parameters.field(((Change.Put) effect).cache().field(), hiding))
                .distinct()
                .toList();
        return CodeBlock.of("$L.changes($L)", Parameters.field(caches, hiding), Parameters.arguments(fields));
    }

    static boolean isChain(List<Change> changes) {
        return changes.stream().allMatch(BatchWriter::isSure);
    }

    private static boolean isSure(Change change) {
        return change.guards().isEmpty()
                && change.each().isEmpty()
                && !(change.effect() instanceof Change.Put put
                        && !put.valueGuards().isEmpty());
    }

    /** All changes as calls in a chain. */
    CodeBlock calls(List<Change> changes) {
        return CodeBlock.join(effects(changes), "");
    }

    /**
     * The batch with all changes, as one expression.
     *
     * @param end what is called on it
     */
    CodeBlock chain(CodeBlock begin, List<Change> changes, CodeBlock end) {
        List<CodeBlock> calls = effects(changes);
        calls.add(end);
        CodeBlock onOneLine = CodeBlock.of("$L$L", begin, CodeBlock.join(calls, ""));
        return Layout.fits(CodeBlock.of("$L;", onOneLine))
                ? onOneLine
                : CodeBlock.of("$L\n$L", begin, CodeBlock.join(calls, "\n"));
    }

    private List<CodeBlock> effects(List<Change> changes) {
        List<CodeBlock> effects = new ArrayList<>();
        changes.forEach(change -> effects.add(effect(change.effect())));
        return effects;
    }

    /** The changes one by one, on a batch in a variable. */
    CodeBlock statements(String variable, List<Change> changes) {
        CodeBlock.Builder code = CodeBlock.builder();
        for (Change change : changes) {
            int depth = open(code, change);
            add(code, variable, change.effect());
            for (int i = 0; i < depth; i++) {
                code.endControlFlow();
            }
        }
        return code.build();
    }

    private static int open(CodeBlock.Builder code, Change change) {
        List<String> first = change.each().map(Change.Each::guards).orElse(List.of());
        int depth = condition(code, first);
        if (change.each().isPresent()) {
            Change.Each each = change.each().get();
            code.beginControlFlow("for (var $N : $L)", each.variable(), each.elements());
            depth++;
        }
        return depth + condition(code, change.guards());
    }

    private static int condition(CodeBlock.Builder code, List<String> guards) {
        if (guards.isEmpty()) {
            return 0;
        }
        code.beginControlFlow("if ($L)", areThere(guards));
        return 1;
    }

    private static CodeBlock areThere(List<String> guards) {
        return CodeBlock.join(
                guards.stream().map(guard -> CodeBlock.of("$L != null", guard)).toList(), " && ");
    }

    private void add(CodeBlock.Builder code, String variable, Change.Effect effect) {
        if (effect instanceof Change.Put put && !put.valueGuards().isEmpty()) {
            code.beginControlFlow("if ($L)", areThere(put.valueGuards()))
                    .addStatement("$N$L", variable, effect(put))
                    .nextControlFlow("else")
                    .addStatement("$N$L", variable, effect(new Change.OfKey(put.cache(), put.values())))
                    .endControlFlow();
        } else {
            code.addStatement("$N$L", variable, effect(effect));
        }
    }

    /** {@code .invalidate(quoteCache, sku)}. */
    private CodeBlock effect(Change.Effect effect) {
        if (effect instanceof Change.OfKey one) {
            return CodeBlock.of(".invalidate($L, $L)", field(one.cache()), key(one.cache(), one.values()));
        }
        if (effect instanceof Change.Put put) {
            CodeBlock key = key(put.cache(), put.values());
            return CodeBlock.of(
                    ".put($L, $L, $L, $L)",
                    field(put.cache()),
                    key,
                    put.under().map(under -> under(under, key)).orElse(CodeBlock.of("$T.NOTHING", RuntimeTypes.UNDER)),
                    put.isCopied() ? CodeBlock.of("$T.copy($L)", RuntimeTypes.CONTENT, put.value()) : put.value());
        }
        if (effect instanceof Change.OfGroup group) {
            return CodeBlock.of(".invalidateGroup($L, $S, $L)", field(group.cache()), group.parameter(), group.value());
        }
        if (effect instanceof Change.OfTags tagged) {
            List<CodeBlock> tags = tagged.tags().stream().map(TagWriter::of).toList();
            return CodeBlock.of(".invalidateTags($L)", CodeBlock.join(tags, ", "));
        }
        return CodeBlock.of(".invalidateAll($L)", field(((Change.OfAll) effect).cache()));
    }

    private static CodeBlock under(Change.UnderCall under, CodeBlock key) {
        CodeBlock arguments = under.arguments().isEmpty()
                ? CodeBlock.of("")
                : CodeBlock.of(
                        "<$L>",
                        CodeBlock.join(
                                under.arguments().stream()
                                        .map(argument -> CodeBlock.of("$T", argument))
                                        .toList(),
                                ", "));
        return CodeBlock.of("$T.$Lunder($L)", under.handle(), arguments, under.takesKey() ? key : CodeBlock.of(""));
    }

    private String field(Change.ChangedCache cache) {
        return Parameters.field(cache.field(), hiding);
    }

    private static CodeBlock key(Change.ChangedCache cache, List<String> values) {
        if (cache.key() instanceof Key.None) {
            return CodeBlock.of("$T.KEY", RuntimeTypes.NO_KEY);
        }
        return cache.key() instanceof Key.Single
                ? CodeBlock.of("$L", values.get(0))
                : CodeBlock.of("new $T($L)", cache.keyType(), Parameters.arguments(values));
    }
}
