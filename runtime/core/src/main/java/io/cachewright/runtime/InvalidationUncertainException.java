package io.cachewright.runtime;

import io.cachewright.runtime.shared.StoreException;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Nobody knows whether an invalidation has reached the store that processes share, so what was there before may be
 * served until its ttl ends. Copies in this process are gone.
 */
public final class InvalidationUncertainException extends CacheException {
    private static final int MOST_NAMED = 5;

    InvalidationUncertainException(String what, StoreException cause) {
        super(
                "invalidation-uncertain",
                what + " may still be served elsewhere: " + cause.getMessage(),
                "Invalidate it again when the store answers; until then it ends with its ttl.");
        initCause(cause);
    }

    /** The first few of these by name, and how many more there are. */
    static <T> String named(String kind, List<T> each, Function<T, String> name) {
        int more = each.size() - MOST_NAMED;
        return (each.size() == 1 ? kind + " " : kind + "s ")
                + each.stream().limit(MOST_NAMED).map(name).collect(Collectors.joining(", "))
                + (more > 0 ? " and " + more + " more" : "");
    }
}
