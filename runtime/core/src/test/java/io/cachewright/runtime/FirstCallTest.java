package io.cachewright.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.cachewright.runtime.event.LoadEvent;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a process that has just begun must not do for its first result; in a JVM of its own. */
@Timeout(120)
class FirstCallTest {
    @Test
    void a_load_and_a_hit_make_nothing_ready_that_they_have_no_use_for() throws Exception {
        String said = OwnJvm.says(Calling.class, "-Xlog:class+load");
        assertTrue(said.contains(QuickCache.class.getName()), said);
        assertTrue(said.contains(Calling.DONE), said);
        // Flight Recorder, which nobody uses, would be told of each kind of event, and Caffeine keeps weights and tags.
        List<String> needless = said.lines()
                .filter(line -> line.contains(LoadEvent.class.getName()) || line.contains("com.github.benmanes."))
                .toList();
        assertEquals(List.of(), needless);
    }

    /** One load and one hit. */
    static final class Calling {
        static final String DONE = "loaded once";
        private static int loads;

        private Calling() {}

        public static void main(String[] arguments) {
            Cache<String, String> cache = Caches.local()
                    .open(CacheSpec.<String, String>named("prices").maxSize(100));
            cache.load("a", () -> "v" + ++loads);
            cache.load("a", () -> "v" + ++loads);
            System.out.println(loads == 1 ? DONE : loads + " loads");
        }
    }
}
