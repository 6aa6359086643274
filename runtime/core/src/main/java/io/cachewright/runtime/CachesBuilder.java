package io.cachewright.runtime;

import io.cachewright.runtime.shared.SharedStore;
import io.cachewright.runtime.version.ChangeCounts;
import io.cachewright.runtime.version.Tags;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What the caches of one {@link Caches} share, to be set before the first is opened. From {@link Caches#builder()}. Not
 * safe for several threads.
 */
public final class CachesBuilder {
    private CacheClock clock = CacheClock.system();
    private @Nullable Executor executor;
    private @Nullable Transactions transactions;
    private final List<CacheListener> listeners = new ArrayList<>();
    private final Map<String, UnaryOperator<CacheSpec<?, ?>>> coded = new LinkedHashMap<>();
    private final Map<Class<?>, Function<Object, @Nullable Duration>> ttls = new LinkedHashMap<>();
    private WrittenSettings written = new WrittenSettings();
    private @Nullable SharedStore shared;
    private @Nullable Coherence coherence;
    private Duration leaseTime = Duration.ofSeconds(10);
    private Duration sweepDelay = Sweeper.DEFAULT_DELAY;

    CachesBuilder() {}

    /** The clock that all ages are measured by; by default the process's own. */
    public CachesBuilder clock(CacheClock clock) {
        this.clock = Objects.requireNonNull(clock, "clock");
        return this;
    }

    /**
     * What runs reloads that nobody waits for, and loads that their caller may leave. By default a few daemon threads
     * that end when there is nothing to do. An executor that has no room for a task must throw: a task that it drops
     * silently may never be tried again. It is not shut down by {@link Caches#close}.
     */
    public CachesBuilder executor(Executor executor) {
        this.executor = Objects.requireNonNull(executor, "executor");
        return this;
    }

    /** Has invalidations and puts wait for the commit of the transaction they happen in; by default they don't. */
    public CachesBuilder transactions(Transactions transactions) {
        this.transactions = Objects.requireNonNull(transactions, "transactions");
        return this;
    }

    /** Adds a listener that hears what all caches do. */
    public CachesBuilder listener(CacheListener listener) {
        listeners.add(Objects.requireNonNull(listener, "listener"));
        return this;
    }

    /**
     * Gives each value of this type, in whatever cache, a ttl of its own, as {@link CacheSpec#ttlOf} does for one
     * cache. Null leaves the ttl to the next function that was added for a type of the value, and in the end to the
     * cache.
     */
    public <T> CachesBuilder ttlOf(Class<T> type, Function<? super T, @Nullable Duration> ttlOf) {
        Objects.requireNonNull(ttlOf, "ttlOf");
        ttls.put(type, value -> ttlOf.apply(type.cast(value)));
        return this;
    }

    /**
     * Changes the settings that the code gives to the cache of this name, as in {@code spec -> spec.ttl(...)}. A name
     * without parameter types means every overload of the method, a name without the package the method of every class
     * of that name. Upper and lower case are alike.
     */
    public CachesBuilder configure(String name, UnaryOperator<CacheSpec<?, ?>> change) {
        UnaryOperator<CacheSpec<?, ?>> next = Objects.requireNonNull(change, "change");
        coded.merge(name, next, (before, after) -> spec -> after.apply(before.apply(spec)));
        return this;
    }

    /**
     * Settings by name, which win over the code and over {@link #configure(String, UnaryOperator)}:
     * {@code cachewright.caches.<name>.<setting>}, where a setting is one of {@code ttl}, {@code maxSize},
     * {@code maxWeight}, {@code emptyTtl}, {@code jitter}, {@code refreshAfter}, {@code staleIfError},
     * {@code loadTimeout} and {@code tier}. Properties that do not begin with {@code cachewright.} are ignored.
     * Replaces properties that were given before.
     *
     * @throws ConfigurationException for an unknown setting
     * @throws CacheSettingException for a value that makes no sense
     */
    public CachesBuilder configure(Properties properties) {
        written = new WrittenSettings(properties);
        return this;
    }

    /**
     * As {@link #configure(Properties)} with the properties in this file.
     *
     * @throws java.io.UncheckedIOException if it can't be read
     */
    public CachesBuilder configure(Path file) {
        written = WrittenSettings.in(file);
        return this;
    }

    /**
     * Keeps entries in this store, where other processes see them; each call asks it, in one round trip. A cache whose
     * {@link CacheSpec#tier} is local stays in this process. The store is closed by {@link Caches#close}.
     */
    public CachesBuilder shared(SharedStore store) {
        this.shared = Objects.requireNonNull(store, "store");
        this.coherence = null;
        return this;
    }

    /** As {@link #shared}, with copies in this process in front of the store, and how far they may be behind it. */
    public CachesBuilder tiered(SharedStore store, Coherence coherence) {
        this.shared = Objects.requireNonNull(store, "store");
        this.coherence = Objects.requireNonNull(coherence, "coherence");
        return this;
    }

    /**
     * How long other processes wait for a load in this one before they load themselves; by default 10 seconds. The
     * value of a load that takes longer is not kept in the shared store.
     */
    public CachesBuilder leaseTime(Duration leaseTime) {
        if (leaseTime.compareTo(Duration.ofMillis(1)) < 0) {
            throw new ConfigurationException(
                    "the lease time is " + Setting.show(leaseTime) + ".", "Give 1ms or more, such as 10s.");
        }
        this.leaseTime = leaseTime;
        return this;
    }

    /** How long what is dead may stay in memory before somebody looks for it; a test can't wait a minute. */
    CachesBuilder sweepDelay(Duration delay) {
        this.sweepDelay = delay;
        return this;
    }

    /** Caches as set up so far; each call makes others. */
    public Caches build() {
        return build(true);
    }

    Caches build(boolean enabled) {
        Common common = new Common(
                clock,
                new CoarseClock.Use(clock),
                new Background(executor),
                new Tags(),
                new ChangeCounts(),
                new NamedVersions(),
                new Deferrals(transactions),
                new Events(listeners),
                new TtlConverters(ttls),
                shared(),
                sweepDelay);
        return new Scope(enabled, common, new Overrides(coded, written)).caches();
    }

    private @Nullable Shared shared() {
        if (shared == null) {
            return null;
        }
        Duration window = coherence == null ? null : coherence.window();
        ChangesElsewhere changes = window == null ? null : new ChangesElsewhere(shared, clock, window);
        return new Shared(shared, coherence, changes, "", leaseTime);
    }
}
