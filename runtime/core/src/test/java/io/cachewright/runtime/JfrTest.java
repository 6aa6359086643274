package io.cachewright.runtime;

import static io.cachewright.runtime.Calls.call;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JfrTest {
    private static int failToKeep(String value) {
        throw new IllegalStateException(value);
    }

    @Test
    void flight_recorder_sees_loads_refreshes_invalidations_evictions_and_faults_but_no_hits(@TempDir Path folder)
            throws IOException {
        TurnedClock clock = new TurnedClock();
        Caches caches = Caches.builder().clock(clock).executor(Runnable::run).build();
        Path file = folder.resolve("caches.jfr");
        try (Recording recording = new Recording()) {
            recording.start();
            Cache<String, String> cache = caches.open(
                    CacheSpec.<String, String>named("prices").maxSize(1).refreshAfter(Duration.ofMinutes(1)));
            call(cache, "a", () -> "1");
            call(cache, "a", () -> "2");
            clock.turn(Duration.ofMinutes(1));
            call(cache, "a", () -> "3");
            call(cache, "b", () -> "4");
            cache.invalidate("b");
            Cache<String, String> faulty = caches.open(
                    CacheSpec.<String, String>named("faulty").maxWeight(5, (key, value) -> failToKeep(value)));
            call(faulty, "a", () -> "1");
            recording.stop();
            recording.dump(file);
        }
        Map<String, Integer> counts = new TreeMap<>();
        for (RecordedEvent event : RecordingFile.readAllEvents(file)) {
            String name = event.getEventType().getName();
            if (name.startsWith("io.cachewright.")) {
                counts.merge(name.substring("io.cachewright.".length()), 1, Integer::sum);
            }
        }
        assertEquals(Map.of("Load", 3, "Refresh", 1, "Invalidation", 1, "Eviction", 1, "StoreFault", 1), counts);
    }
}
