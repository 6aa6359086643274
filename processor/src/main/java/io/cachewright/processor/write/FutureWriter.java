package io.cachewright.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import io.cachewright.processor.model.Change;
import io.cachewright.processor.model.Change.When;
import io.cachewright.processor.model.ChangingMethod;
import java.util.List;

/** Writes what follows when the future that a method returned completes. */
final class FutureWriter {
    private final ChangingMethod method;
    private final BatchWriter batches;
    private final boolean startsEarly;

    FutureWriter(ChangingMethod method, BatchWriter batches, boolean startsEarly) {
        this.method = method;
        this.batches = batches;
        this.startsEarly = startsEarly;
    }

    void write(MethodSpec.Builder override, CodeBlock future) {
        List<Change> after = ChangingWriter.afterSuccess(method);
        CodeBlock onOneLine = returned(future, after, true);
        if (BatchWriter.isChain(after) && Layout.fits(CodeBlock.of("$L;", onOneLine))) {
            override.addStatement(onOneLine);
        } else {
            override.addCode("$L;\n", returned(future, after, false));
        }
    }

    private CodeBlock returned(CodeBlock future, List<Change> after, boolean onOneLine) {
        CodeBlock onSuccess = lambda(CodeBlock.of("$N", method.names().result()), after, onOneLine);
        List<Change> always = ChangingWriter.due(method, When.ALWAYS);
        CodeBlock onFailure = always.isEmpty()
                ? CodeBlock.of("")
                : CodeBlock.of(", $L", lambda(CodeBlock.of("()"), always, onOneLine));
        return CodeBlock.of("return $T.apply($L, $L$L)", RuntimeTypes.WHEN_COMPLETE, future, onSuccess, onFailure);
    }

    private CodeBlock lambda(CodeBlock parameter, List<Change> changes, boolean onOneLine) {
        String variable = method.names().changes();
        CodeBlock begin = startsEarly ? CodeBlock.of("$N", variable) : batches.begin(changes);
        if (onOneLine) {
            return CodeBlock.of("$L -> $L$L", parameter, begin, batches.calls(changes));
        }
        CodeBlock.Builder body = CodeBlock.builder().add("$L -> {\n$>", parameter);
        if (!startsEarly) {
            body.add("$T $N = $L;\n", RuntimeTypes.CHANGES, variable, begin);
        }
        return body.add(batches.statements(variable, changes))
                .add("return $N;\n$<}", variable)
                .build();
    }
}
