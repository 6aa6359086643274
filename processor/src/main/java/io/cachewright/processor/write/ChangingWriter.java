package io.cachewright.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import io.cachewright.processor.model.CachedType;
import io.cachewright.processor.model.Change;
import io.cachewright.processor.model.Change.When;
import io.cachewright.processor.model.ChangingMethod;
import io.cachewright.processor.model.ChangingMethod.Outcome;
import java.util.List;
import java.util.stream.Stream;

/** Writes the overriding methods that change caches: what is due before, the user's method, what is due after. */
final class ChangingWriter {
    private final CachedType type;
    private final ChangingMethod method;
    private final CodeBlock call;
    private final BatchWriter batches;
    private final MethodSpec.Builder override;
    private final boolean startsEarly;

    private ChangingWriter(CachedType type, ChangingMethod method) {
        this.type = type;
        this.method = method;
        this.call = new CallWriter(type).of(method.signature());
        this.batches = new BatchWriter(
                type.changing().cachesField(), method.signature().parameterNames());
        this.override = OverrideWriter.head(method.signature());
        this.startsEarly = due(When.AFTER).stream().anyMatch(change -> change.effect() instanceof Change.Put);
    }

    static MethodSpec write(CachedType type, ChangingMethod method) {
        return new ChangingWriter(type, method).write();
    }

    private MethodSpec write() {
        addGuard();
        addBatch(method.names().before(), due(When.BEFORE), CodeBlock.of(".apply()"));
        if (startsEarly) {
            override.addStatement("$T $N = $L", RuntimeTypes.CHANGES, changes(), batches.begin(due(When.AFTER)));
        }
        if (afterSuccess().isEmpty()) {
            override.addStatement(method.outcome() == Outcome.VOID ? "$L" : "return $L", call);
        } else if (method.outcome() == Outcome.FUTURE) {
            new FutureWriter(method, batches, startsEarly).write(override, addCallOfFuture());
        } else {
            addCall();
            addBatch(changes(), afterSuccess(), CodeBlock.of(".apply()"));
            if (method.outcome() == Outcome.VALUE) {
                override.addStatement("return $N", method.names().result());
            }
        }
        return override.build();
    }

    private String changes() {
        return method.names().changes();
    }

    /** There are no caches yet when the constructor of the superclass calls the method. */
    private void addGuard() {
        if (type.form() == CachedType.Form.WRAPPER) {
            return;
        }
        String caches = Parameters.field(
                type.changing().cachesField(), method.signature().parameterNames());
        override.beginControlFlow("if ($L == null)", caches);
        if (method.outcome() == Outcome.VOID) {
            override.addStatement("$L", call).addStatement("return");
        } else {
            override.addStatement("return $L", call);
        }
        override.endControlFlow();
    }

    private void addCall() {
        CodeBlock assignment = method.outcome() == Outcome.VOID
                ? call
                : CodeBlock.of("$N = $L", method.names().result(), call);
        addCall(method.names().result(), assignment);
    }

    /** What the future of the user's method can be called after this. */
    private CodeBlock addCallOfFuture() {
        if (due(When.ALWAYS).isEmpty()) {
            return call;
        }
        addCall(method.names().future(), CodeBlock.of("$N = $L", method.names().future(), call));
        return CodeBlock.of("$N", method.names().future());
    }

    private void addCall(String variable, CodeBlock assignment) {
        TypeName returned = method.signature().returnType().withoutAnnotations();
        boolean isVoid = method.outcome() == Outcome.VOID;
        if (due(When.ALWAYS).isEmpty()) {
            override.addStatement(
                    isVoid ? CodeBlock.of("$L", assignment) : CodeBlock.of("$T $L", returned, assignment));
            return;
        }
        if (!isVoid) {
            override.addStatement("$T $N", returned, variable);
        }
        String failure = method.names().failure();
        override.beginControlFlow("try")
                .addStatement(assignment)
                .nextControlFlow("catch ($T $N)", Throwable.class, failure);
        addBatch(changes(), due(When.ALWAYS), CodeBlock.of(".applyAfter($N)", failure));
        override.addStatement("throw $N", failure).endControlFlow();
    }

    private void addBatch(String variable, List<Change> changes, CodeBlock end) {
        if (changes.isEmpty()) {
            return;
        }
        boolean isThere = startsEarly && variable.equals(changes());
        if (BatchWriter.isChain(changes)) {
            CodeBlock begin = isThere ? CodeBlock.of("$N", variable) : batches.begin(changes);
            override.addStatement(batches.chain(begin, changes, end));
            return;
        }
        if (!isThere) {
            override.addStatement("$T $N = $L", RuntimeTypes.CHANGES, variable, batches.begin(changes));
        }
        override.addCode(batches.statements(variable, changes)).addStatement("$N$L", variable, end);
    }

    private List<Change> afterSuccess() {
        return afterSuccess(method);
    }

    static List<Change> afterSuccess(ChangingMethod method) {
        return method.changes().stream()
                .filter(change -> change.when() != When.BEFORE)
                .toList();
    }

    private List<Change> due(When when) {
        return due(method, when);
    }

    static List<Change> due(ChangingMethod method, When when) {
        Stream<Change> due = method.changes().stream().filter(change -> change.when() == when);
        return due.toList();
    }
}
