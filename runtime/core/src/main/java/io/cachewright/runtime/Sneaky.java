package io.cachewright.runtime;

/** Throws what a user's method threw, checked or not, where no throws clause can name it. */
final class Sneaky {
    private Sneaky() {}

    /** Never returns; declared to return so that callers can write {@code throw}. */
    @SuppressWarnings("unchecked")
    static <X extends Throwable> RuntimeException rethrow(Throwable thrown) throws X {
        throw (X) thrown;
    }
}
