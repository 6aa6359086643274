package io.cachewright.processor.programs;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * What came of a call.
 *
 * @param text what it returned or threw, spelled before anybody could change it
 * @param value what it returned, or what its future brought
 * @param runs of methods of the program
 */
record Outcome(String text, @Nullable Object value, boolean hasValue, List<Witness> runs) {
    static Outcome of(Object on, Method method, Object... arguments) {
        Witness.seen();
        Outcome outcome = of(() -> {
            method.setAccessible(true);
            return method.invoke(on, arguments);
        });
        return new Outcome(outcome.text, outcome.value, outcome.hasValue, Witness.seen());
    }

    /** The same of a call within another. */
    static Outcome of(Callable<?> call) {
        try {
            Object returned = call.call();
            Object value = returned instanceof CompletionStage<?> stage
                    ? stage.toCompletableFuture().join()
                    : returned;
            return new Outcome(Spelling.of(value), value, true, List.of());
        } catch (InvocationTargetException | CompletionException failed) {
            return failed(failed.getCause());
        } catch (Exception thrown) {
            return failed(thrown);
        }
    }

    private static Outcome failed(Throwable failure) {
        return new Outcome(failure.toString(), null, false, List.of());
    }

    /** How often this method ran. */
    long runsOf(String method) {
        return runs.stream().filter(run -> run.method().equals(method)).count();
    }
}
