package io.cachewright.runtime;

/** The key of a method whose calls all share one result because nothing tells them apart. */
public enum NoKey {
    /** The only one. */
    KEY
}
