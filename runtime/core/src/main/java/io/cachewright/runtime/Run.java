package io.cachewright.runtime;

import io.cachewright.runtime.event.LoadEvent;

/** One run of the user's method because of a miss, from its begin. */
record Run(LoadEvent event, long start) {
    static Run begin(CacheClock clock) {
        LoadEvent event = new LoadEvent();
        event.begin();
        return new Run(event, clock.nanos());
    }
}
