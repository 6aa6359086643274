package io.cachewright.runtime;

/** A handle was asked to load, but knows no method to load with. */
public final class NoLoaderException extends CacheException {
    NoLoaderException(String cache) {
        super(
                "no-loader",
                "cache '" + cache
                        + "': this handle can't load by key. Either it was opened without an object whose method"
                        + " is cached, or the key is not enough to call the method: it leaves arguments out, or the method"
                        + " has type variables.",
                "Ask the object for its handle, as in prices.quoteCache(), or call the method itself.");
    }
}
