package io.cachewright.runtime;

import io.cachewright.runtime.event.LoadEvent;
import io.cachewright.runtime.event.Recorder;
import org.jspecify.annotations.Nullable;

/**
 * One run of the user's method because of a miss, from its begin.
 *
 * @param event null when nobody records it
 */
record Run(@Nullable LoadEvent event, long start) {
    static Run begin(CacheClock clock) {
        return new Run(Recorder.load(), clock.nanos());
    }
}
