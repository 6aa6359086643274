package io.cachewright.runtime;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Applies what a call changes in caches when the future that the call returned completes. Generated classes use it for
 * methods with {@code @CacheInvalidate} or {@code @CachePut} that return a {@code CompletableFuture} or a {@code
 * CompletionStage}.
 */
public final class WhenComplete {
    private WhenComplete() {}

    /**
     * A future that completes as this stage does, after the changes were applied; on the thread that completes the
     * stage. If the stage fails nothing is changed. If the changes fail, the returned future fails with that.
     * Cancelling the returned future does not affect the stage. Null is returned for null.
     *
     * @param onSuccess makes the changes, given the result
     */
    public static <T extends @Nullable Object> @Nullable CompletableFuture<T> apply(
            @Nullable CompletionStage<T> stage, Function<? super T, Changes> onSuccess) {
        return after(stage, onSuccess, null);
    }

    /**
     * As {@link #apply(CompletionStage, Function)}, with changes for a stage that fails; what fails in those is added
     * to the stage's failure as suppressed.
     *
     * @param onFailure makes the changes after a failure
     */
    public static <T extends @Nullable Object> @Nullable CompletableFuture<T> apply(
            @Nullable CompletionStage<T> stage, Function<? super T, Changes> onSuccess, Supplier<Changes> onFailure) {
        return after(stage, onSuccess, onFailure);
    }

    private static <T extends @Nullable Object> @Nullable CompletableFuture<T> after(
            @Nullable CompletionStage<T> stage,
            Function<? super T, Changes> onSuccess,
            @Nullable Supplier<Changes> onFailure) {
        if (stage == null) {
            return null;
        }
        CompletableFuture<T> done = new CompletableFuture<>();
        stage.whenComplete((result, wrapped) -> {
            Throwable failure = wrapped == null ? changeAfter(result, onSuccess) : Failures.unwrapped(wrapped);
            if (failure == null) {
                done.complete(result);
                return;
            }
            if (wrapped != null && onFailure != null) {
                changeAfter(failure, onFailure);
            }
            done.completeExceptionally(failure);
        });
        return done;
    }

    private static <T extends @Nullable Object> @Nullable Throwable changeAfter(
            T result, Function<? super T, Changes> onSuccess) {
        try {
            onSuccess.apply(result).apply();
            return null;
        } catch (Throwable failure) {
            return failure;
        }
    }

    private static void changeAfter(Throwable failure, Supplier<Changes> onFailure) {
        try {
            onFailure.get().applyAfter(failure);
        } catch (RuntimeException | Error another) {
            Failures.suppress(failure, another);
        }
    }
}
