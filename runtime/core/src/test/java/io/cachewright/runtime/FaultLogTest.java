package io.cachewright.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Faults in the log, for those who have nothing else that hears of them. */
class FaultLogTest {
    private static final Logger LOG = Logger.getLogger("io.cachewright");

    private final IllegalStateException fault = new IllegalStateException("a weigher that throws, on purpose");
    private final List<LogRecord> written = new ArrayList<>();
    private final Handler writing = new Handler() {
        @Override
        public void publish(LogRecord each) {
            // What earlier tests left running may write as well.
            if (each.getThrown() == fault) {
                written.add(each);
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        LOG.addHandler(writing);
        LOG.setUseParentHandlers(false);
    }

    @AfterEach
    void listenNoMore() {
        LOG.removeHandler(writing);
        LOG.setUseParentHandlers(true);
    }

    private long faults(Caches caches) {
        Cache<Integer, Integer> cache =
                caches.open(CacheSpec.<Integer, Integer>named("prices").maxWeight(10, (key, value) -> {
                    throw fault;
                }));
        for (int i = 0; i < 5; i++) {
            cache.get(i, key -> key);
        }
        return cache.stats().storeFaults();
    }

    @Test
    void the_first_is_written_and_no_other_of_that_minute() {
        assertEquals(5, faults(Caches.local()));
        assertEquals(1, written.size());
        assertTrue(written.get(0).getMessage().contains("'prices'"), written.get(0)::getMessage);
    }

    @Test
    void none_is_written_where_a_listener_hears_of_them() {
        List<Throwable> told = new ArrayList<>();
        Caches heard = Caches.builder()
                .listener(new CacheListener() {
                    @Override
                    public void storeFault(String cache, Throwable each) {
                        told.add(each);
                    }
                })
                .build();
        assertEquals(5, faults(heard));
        assertEquals(5, told.size());
        assertEquals(List.of(), written);
    }
}
