package io.cachewright.micrometer;

import io.cachewright.runtime.Cache;
import io.cachewright.runtime.CacheWatcher;
import io.cachewright.runtime.Caches;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Meters of every cache of a {@link Caches} and its scopes: of those that are open, and of others as they are opened.
 * When a cache is closed, its meters are removed from the registry.
 *
 * <pre>{@code
 * new CachesMetrics(caches).bindTo(registry);
 * }</pre>
 *
 * <p>{@code cache.gets} (with {@code result} hit or miss), {@code cache.puts}, {@code cache.evictions} and
 * {@code cache.size} are those of Micrometer's {@code CacheMeterBinder}, with the tags that Spring Boot gives them:
 * {@code cache} and {@code name} are the cache's name, {@code cache.manager} is {@code cachewright} unless you name
 * another. What only these caches know is under {@code cachewright.}.
 *
 * <p>Each cache is asked for its statistics at most ten times a second, which is a walk over its entries; calls of
 * cached methods cost no more than without meters. Safe for several threads.
 */
public final class CachesMetrics implements MeterBinder {
    /** What {@code cache.manager} is by default. */
    public static final String DEFAULT_MANAGER = "cachewright";

    private final Caches caches;
    private final Tags tags;

    /** Meters of these caches with the usual tags only. */
    public CachesMetrics(Caches caches) {
        this(caches, DEFAULT_MANAGER, Tags.empty());
    }

    /**
     * Meters of these caches with tags of your own.
     *
     * @param manager what tells these {@code Caches} from others in the process, as {@code cache.manager}
     * @param tags for every meter
     */
    public CachesMetrics(Caches caches, String manager, Iterable<Tag> tags) {
        this.caches = caches;
        this.tags = Tags.of(tags).and("cache.manager", manager);
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        caches.watch(new Watch(registry, tags));
    }

    /** The meters of one registry. The registry holds what it measures weakly, so they are held here. */
    private static final class Watch implements CacheWatcher {
        private final MeterRegistry registry;
        private final Tags tags;
        private final Map<String, CacheMeters> open = new ConcurrentHashMap<>();

        Watch(MeterRegistry registry, Tags tags) {
            this.registry = registry;
            this.tags = tags;
        }

        @Override
        public void opened(String name, Cache<?, ?> cache) {
            CacheMeters meters = new CacheMeters(cache, registry, tags.and("cache", name, "name", name));
            open.put(name, meters);
            meters.register();
        }

        @Override
        public void closed(String name, Cache<?, ?> cache) {
            CacheMeters meters = open.remove(name);
            if (meters != null) {
                meters.remove();
            }
        }
    }
}
