package io.cachewright.runtime;

/** A handle was asked of an object that has no caches: one that is being made, or one that Java serialization has read. */
public final class NoCachesException extends CacheException {
    NoCachesException(Class<?> handle) {
        super(
                "no-caches",
                "'" + handle.getName()
                        + "': the object that was asked for this has no caches, since a constructor of its"
                        + " superclass is still running, or it was read by Java serialization.",
                "Ask for it after the constructor; make an object with new instead of the one that was read.");
    }
}
