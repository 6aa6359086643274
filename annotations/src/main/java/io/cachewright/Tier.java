package io.cachewright;

/** Where the results of a method live, if the {@code Caches} of its class has such a place. */
public enum Tier {
    /** Where the {@code Caches} keeps results by default: in this process if it has no shared store. */
    DEFAULT,

    /** In this process alone, whatever the {@code Caches} has. */
    LOCAL,

    /** In the shared store alone: each call asks it, and all processes see the same. */
    SHARED,

    /** In this process before the shared store, kept coherent by versions. */
    TIERED
}
