package io.cachewright.testing;

import io.cachewright.runtime.Caches;
import io.cachewright.runtime.CachesBuilder;
import java.time.Duration;
import java.util.function.UnaryOperator;

/**
 * Caches for a test, with everything in the test's hands: time passes when the test turns the clock, background tasks
 * run when the test says so, and every load is recorded.
 *
 * <pre>{@code
 * try (CacheTestKit kit = new CacheTestKit()) {
 *     CachedPriceService prices = new CachedPriceService(kit.caches(), repository);
 *     prices.quote("A1", EUR);
 *     kit.turn(Duration.ofMinutes(10));
 *     assertMiss(prices.quoteCache(), () -> prices.quote("A1", EUR));
 * }
 * }</pre>
 *
 * <p>{@code loadTimeout} is in real time even here, because callers really wait for it.
 */
public final class CacheTestKit implements AutoCloseable {
    private final TurnedClock clock = new TurnedClock();
    private final HeldExecutor background = new HeldExecutor();
    private final LoadRecorder loads = new LoadRecorder();
    private final Caches caches;

    /** Caches with nothing configured. */
    public CacheTestKit() {
        this(builder -> builder);
    }

    /** Caches with a configuration, as in {@code builder -> builder.configure("prices", spec -> ...)}. */
    public CacheTestKit(UnaryOperator<CachesBuilder> configuration) {
        CachesBuilder builder =
                Caches.builder().clock(clock).executor(background).listener(loads);
        this.caches = configuration.apply(builder).build();
        loads.hears(caches);
    }

    /** The caches to give to the generated classes under test. */
    public Caches caches() {
        return caches;
    }

    /** Lets this much time pass for the caches. */
    public void turn(Duration by) {
        clock.turn(by);
    }

    /** Runs the background tasks that wait, such as refreshes, on this thread; returns how many there were. */
    public int runBackground() {
        return background.runAll();
    }

    /** The loads so far. */
    public LoadRecorder loads() {
        return loads;
    }

    /** Closes the caches. */
    @Override
    public void close() {
        caches.close();
    }
}
