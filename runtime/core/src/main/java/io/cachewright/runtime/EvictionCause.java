package io.cachewright.runtime;

/** Why an entry was taken out that nobody replaced. */
public enum EvictionCause {
    /** There were more entries than there was room for. */
    ROOM,
    /** It was past its ttl, and past what {@code staleIfError} adds. */
    EXPIRED,
    /** It had been invalidated together with others before, and only now left memory. */
    INVALIDATED
}
