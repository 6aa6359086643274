package io.cachewright.redis.faults;

/** What a load throws now and then; reaches its callers as it is. */
final class SourceFailure extends Exception {
    final int key;

    SourceFailure(int key) {
        super("the source failed on purpose", null, false, false);
        this.key = key;
    }
}
