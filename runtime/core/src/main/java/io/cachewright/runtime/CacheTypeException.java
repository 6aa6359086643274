package io.cachewright.runtime;

/** A key or a value is not of the type that its cache was opened for, which only raw types or casts let pass. */
public final class CacheTypeException extends CacheException {
    CacheTypeException(String cache, String what, Class<?> expected, Object found) {
        super(
                "cache-type",
                "cache '" + cache + "': a " + what + " is a " + found.getClass().getName() + " and not a "
                        + expected.getName() + ", so it is not kept.",
                "Look for raw types and unchecked casts where this cache is used.");
    }
}
