package io.cachewright.runtime;

import org.jspecify.annotations.Nullable;

/** Throws what a user's method threw, checked or not, where no throws clause can name it. */
final class Sneaky {
    private Sneaky() {}

    /** Throws this; declared to return an exception only so that the compiler sees where a method ends. */
    static RuntimeException rethrow(@Nullable Throwable failure) {
        if (failure == null) {
            throw new AssertionError("a flight that failed has a failure");
        }
        throw Sneaky.<RuntimeException>unchecked(failure);
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"
    }) // the compiler is to be deceived here, and only here
    private static <X extends Throwable> X unchecked(Throwable failure) throws X {
        throw (X) failure;
    }
}
