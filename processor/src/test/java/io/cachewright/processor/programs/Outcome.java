package io.cachewright.processor.programs;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.List;
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
        try {
            method.setAccessible(true);
            Object returned = method.invoke(on, arguments);
            Object value = returned instanceof CompletionStage<?> stage
                    ? stage.toCompletableFuture().join()
                    : returned;
            return new Outcome(Spelling.of(value), value, true, Witness.seen());
        } catch (InvocationTargetException thrown) {
            return failed(thrown.getCause());
        } catch (CompletionException failed) {
            return failed(failed.getCause());
        } catch (IllegalAccessException unreachable) {
            throw new IllegalStateException(unreachable);
        }
    }

    private static Outcome failed(Throwable failure) {
        return new Outcome(failure.toString(), null, false, Witness.seen());
    }
}
