package io.cachewright.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.cachewright.runtime.version.Stamp;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class EntryTest {
    /** Does both to each of many entries, at the same time as near as can be. */
    private static void race(Consumer<Entry<String>> one, Consumer<Entry<String>> another) throws Exception {
        List<Entry<String>> entries = new ArrayList<>();
        for (int i = 0; i < 200_000; i++) {
            entries.add(new Entry<>("k", "v", new Stamp(), 10, 100));
        }
        AtomicInteger met = new AtomicInteger();
        CompletableFuture<Void> first = CompletableFuture.runAsync(() -> meet(entries, one, met));
        meet(entries, another, met);
        first.get(60, TimeUnit.SECONDS);
        for (Entry<String> each : entries) {
            assertEquals(20, Math.max(each.freshUntil(), each.endsAt(0)));
        }
    }

    private static void meet(List<Entry<String>> entries, Consumer<Entry<String>> what, AtomicInteger met) {
        for (int i = 0; i < entries.size(); i++) {
            met.incrementAndGet();
            for (int spins = 0; met.get() < 2 * i + 2; spins++) {
                if (spins < 10_000) {
                    Thread.onSpinWait();
                } else {
                    Thread.yield();
                }
            }
            what.accept(entries.get(i));
        }
    }

    @Test
    void of_two_ends_the_nearer_one_counts() throws Exception {
        race(entry -> entry.expireBy(20), entry -> entry.expireBy(30));
    }

    @Test
    void a_reload_that_begins_does_not_take_a_nearer_end_back() throws Exception {
        race(entry -> entry.expireBy(20), entry -> entry.claimRefresh(() -> 10));
    }
}
