package io.cachewright.runtime;

/** Whether a call may have the result of a flight that stands. */
enum Joining {
    /** Its result can be nothing that the call must not see. */
    ALLOWED,
    /** Its result may be older than an invalidation that the call must respect. */
    REFUSED,
    /** Nobody can say, because the store that processes share does not answer. */
    UNKNOWN
}
