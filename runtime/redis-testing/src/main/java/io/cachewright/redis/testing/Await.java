package io.cachewright.redis.testing;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits for what another process does, asking every few milliseconds, with a bound. */
final class Await {
    static final Duration LONG = Duration.ofSeconds(30);

    private static final int PAUSE_MILLIS = 10;

    private Await() {}

    /** Throws {@link IllegalStateException} with the details if it doesn't come true within {@link #LONG}. */
    static void until(String what, BooleanSupplier comes, Supplier<String> details) {
        long begin = System.nanoTime();
        while (!comes.getAsBoolean()) {
            if (System.nanoTime() - begin > LONG.toNanos()) {
                throw new IllegalStateException(
                        "Not within " + LONG.toSeconds() + " s: " + what + ".\n" + details.get());
            }
            pause();
        }
    }

    /** Waits as long for a process to end. */
    static void end(Process process) {
        try {
            if (!process.waitFor(LONG.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException(
                        "Process " + process.pid() + " has not ended within " + LONG.toSeconds() + " s.");
            }
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    private static IllegalStateException interrupted() {
        Thread.currentThread().interrupt();
        return new IllegalStateException("interrupted while waiting for a Redis server");
    }
}
