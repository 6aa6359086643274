package io.cachewright.redis;

import io.cachewright.runtime.shared.StoreException;
import org.jspecify.annotations.Nullable;

/**
 * Takes all answers of a trip, even if one of them is wrong, and throws what was wrong first at the end. For one
 * thread.
 */
final class AllAnswers {
    private @Nullable StoreException first;

    void take(Runnable answer) {
        try {
            answer.run();
        } catch (StoreException e) {
            if (first == null) {
                first = e;
            }
        }
    }

    /** Throws what was wrong first. */
    void end() {
        StoreException wrong = first;
        if (wrong != null) {
            throw wrong;
        }
    }
}
