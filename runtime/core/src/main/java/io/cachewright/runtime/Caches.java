package io.cachewright.runtime;

import io.cachewright.runtime.version.Tags;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * Opens and holds the caches of an application, and what they share: their clock and their end. Safe for any number of
 * threads.
 *
 * <p>An application usually has one, given to every generated class that is to share its caches with others. Each
 * {@code Caches.local()} is a separate one.
 */
public final class Caches implements AutoCloseable {
    private final boolean enabled;
    private final Common common;
    private final ConcurrentHashMap<String, Opened> opened = new ConcurrentHashMap<>();
    private volatile boolean closed;

    private Caches(boolean enabled, Common common) {
        this.enabled = enabled;
        this.common = common;
    }

    /** New caches that live in this process, with nothing set up. */
    public static Caches local() {
        return builder().build();
    }

    /** New caches that keep nothing: every call runs the user's method. For tests, and to find out what caching is worth. */
    public static Caches disabled() {
        return new Caches(false, builder().common());
    }

    /** Sets up caches that live in this process. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * The cache of this name, opened on the first call. Later calls with an equal spec get the same one.
     *
     * @throws CacheNameTakenException if it is open with another spec
     * @throws CachesClosedException after {@link #close}
     */
    @SuppressWarnings("unchecked")
    public <K extends @Nullable Object, V extends @Nullable Object> Cache<K, V> open(CacheSpec<K, V> spec) {
        Opened there = opened.computeIfAbsent(spec.name(), name -> new Opened(spec, create(spec)));
        if (closed) {
            close();
            throw new CachesClosedException(spec.name());
        }
        if (!there.spec.equals(spec)) {
            throw new CacheNameTakenException(there.spec, spec);
        }
        return (Cache<K, V>) there.cache;
    }

    private <K extends @Nullable Object, V extends @Nullable Object> Cache<K, V> create(CacheSpec<K, V> spec) {
        return enabled ? new LocalCache<>(spec.checked(), common) : new DisabledCache<>(spec.name(), common.clock());
    }

    /**
     * Ends every cache: nothing is kept any more, and calls that would load throw {@link CachesClosedException}. Loads
     * under way go on and return to their callers. Closing again changes nothing.
     */
    @Override
    public void close() {
        closed = true;
        for (Opened each : opened.values()) {
            if (each.cache instanceof LocalCache<?, ?> local) {
                local.close();
            }
        }
        common.background().close();
    }

    /**
     * From now on every call loads again whose entry, in any of these caches, was loaded under one of these tags. Takes the
     * same time however many there are. A tag that nothing was loaded under is no error.
     */
    public void invalidateTags(String... tags) {
        for (String tag : tags) {
            common.tags().bump(tag);
        }
        for (String tag : tags) {
            common.events().invalidated("", "tag", tag);
        }
    }

    /** A cache and the spec it was asked for with. */
    private record Opened(CacheSpec<?, ?> spec, Cache<?, ?> cache) {}

    /** What caches share, to be set before the first is opened. Not safe for several threads. */
    public static final class Builder {
        private CacheClock clock = CacheClock.system();
        private @Nullable Executor executor;
        private final List<CacheListener> listeners = new ArrayList<>();

        private Builder() {}

        /** The clock that all ages are measured by; by default the process's own. */
        public Builder clock(CacheClock clock) {
            this.clock = Objects.requireNonNull(clock, "clock");
            return this;
        }

        /**
         * What runs reloads that nobody waits for, and loads that their caller may leave. By default a few daemon threads
         * that end when there is nothing to do. It is not shut down by {@link Caches#close}.
         */
        public Builder executor(Executor executor) {
            this.executor = Objects.requireNonNull(executor, "executor");
            return this;
        }

        /** Hears of what all caches do, beside those added before. */
        public Builder listener(CacheListener listener) {
            listeners.add(Objects.requireNonNull(listener, "listener"));
            return this;
        }

        /** Caches as set up so far; each call makes others. */
        public Caches build() {
            return new Caches(true, common());
        }

        private Common common() {
            return new Common(clock, new Background(executor), new Tags(), new Events(listeners));
        }
    }
}
