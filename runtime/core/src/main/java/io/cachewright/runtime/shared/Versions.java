package io.cachewright.runtime.shared;

/**
 * The versions that something was loaded under, as the store has them. Compared by {@code equals}, and nothing else can
 * be done with them.
 */
public interface Versions {}
