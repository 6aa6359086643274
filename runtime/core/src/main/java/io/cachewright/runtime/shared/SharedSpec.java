package io.cachewright.runtime.shared;

import java.lang.reflect.Type;

/**
 * What a shared store must know about a cache.
 *
 * @param cache its name, which together with the application's name is its place in the store
 * @param type the full generic type of its values
 * @param schema a fingerprint of the values' shape: an entry that was written under another is a miss
 */
public record SharedSpec(String cache, Type type, String schema) {}
