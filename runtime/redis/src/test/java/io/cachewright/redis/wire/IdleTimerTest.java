package io.cachewright.redis.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.cachewright.redis.Until;
import java.time.Duration;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What wakes others does not sleep for ever, whatever happened to it. */
@Timeout(60)
final class IdleTimerTest {
    private static final Duration SOON = Duration.ofMillis(1);

    private final AtomicInteger done = new AtomicInteger();

    @Test
    void where_there_was_no_room_for_a_thread_the_next_who_wakes_it_gets_one() {
        AtomicInteger asked = new AtomicInteger();
        ThreadFactory threads = run -> {
            if (asked.incrementAndGet() == 1) {
                throw new OutOfMemoryError("unable to create native thread");
            }
            Thread thread = new Thread(run, "idle-timer");
            thread.setDaemon(true);
            return thread;
        };
        try (IdleTimer timer = new IdleTimer(threads, SOON, done::incrementAndGet)) {
            assertThrows(OutOfMemoryError.class, timer::wake);

            timer.wake();

            Until.holds("it is done", () -> done.get() > 0);
            assertEquals(1, done.get(), "what nobody could do was not left behind");
        }
    }

    @Test
    void work_that_failed_is_done_again_when_somebody_wakes_it() {
        try (IdleTimer timer = new IdleTimer("idle-timer", SOON, () -> {
            if (done.incrementAndGet() == 1) {
                throw new OutOfMemoryError("Java heap space");
            }
        })) {
            timer.wake();
            Until.holds("it has failed", () -> done.get() == 1);

            timer.wake();

            Until.holds("it is done again", () -> done.get() == 2);
        }
    }
}
