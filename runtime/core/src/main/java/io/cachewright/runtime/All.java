package io.cachewright.runtime;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Does something with each of several, even when it fails for one; then throws what failed first, the rest suppressed. */
record All<T>(List<T> each) {
    static <T> All<T> of(List<T> each) {
        return new All<>(each);
    }

    /** Takes these steps one after the other, even when one fails; then throws what failed first, the rest suppressed. */
    static void inTurn(Runnable... steps) {
        of(List.of(steps)).forEach(Runnable::run);
    }

    void forEach(Consumer<? super T> action) {
        @Nullable Throwable first = null;
        for (T one : each) {
            try {
                action.accept(one);
            } catch (RuntimeException | Error failure) {
                if (first == null) {
                    first = failure;
                } else {
                    Failures.suppress(first, failure);
                }
            }
        }
        if (first != null) {
            throw Sneaky.rethrow(first);
        }
    }
}
