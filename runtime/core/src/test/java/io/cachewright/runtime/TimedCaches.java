package io.cachewright.runtime;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** Caches whose clock and background are in the hands of a test. */
abstract class TimedCaches {
    final TurnedClock clock = new TurnedClock();
    final HeldExecutor executor = new HeldExecutor();
    final Caches caches = Caches.builder().clock(clock).executor(executor).build();
    final AtomicInteger loads = new AtomicInteger();

    static CacheSpec<String, Object> spec() {
        return CacheSpec.<String, Object>named("prices").ttl(Duration.ofMinutes(10));
    }

    Object load() {
        return "v" + loads.incrementAndGet();
    }

    static Object fail() throws IOException {
        throw new IOException("broken");
    }
}
