package io.cachewright.runtime;

import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The caches that were opened in one {@link Caches}, by name. Safe to read for any number of threads. */
final class OpenCaches {
    /** A cache and the spec it was asked for with. */
    record Opened(CacheSpec<?, ?> spec, Cache<?, ?> cache) {}

    private final boolean enabled;
    private final Common common;
    private final ConcurrentHashMap<String, Opened> opened = new ConcurrentHashMap<>();

    OpenCaches(boolean enabled, Common common) {
        this.enabled = enabled;
        this.common = common;
    }

    @Nullable
    Opened get(String name) {
        return opened.get(name);
    }

    Set<String> names() {
        return opened.keySet();
    }

    /** One that is not there yet, with what is configured for it. For one thread at a time. */
    <K extends @Nullable Object, V extends @Nullable Object> Opened open(CacheSpec<K, V> spec, Overrides overrides) {
        CacheSpec<K, V> effective = overrides.applyTo(spec);
        Cache<K, V> cache =
                enabled ? StoredCache.of(effective, common) : new DisabledCache<>(spec.name(), common.clock());
        Opened now = new Opened(spec, cache);
        opened.put(spec.name(), now);
        overrides
                .slip(opened.keySet(), spec.name())
                .ifPresent(slip -> System.getLogger("io.cachewright").log(Level.WARNING, slip));
        return now;
    }

    /** See {@link Caches#invalidateMatching}. */
    long invalidateMatching(String name, String pattern) {
        List<Cache<?, ?>> meant = opened.entrySet().stream()
                .filter(each -> WrittenSettings.means(name, each.getKey()))
                .<Cache<?, ?>>map(each -> each.getValue().cache())
                .toList();
        if (meant.isEmpty()) {
            throw new UnknownCacheException(name, opened.keySet());
        }
        meant.stream().filter(OpenCaches::hasKeysElsewhere).findFirst().ifPresent(shared -> {
            throw new CacheException(
                    "keys-elsewhere",
                    "cache '" + shared.name()
                            + "' shares its entries with other processes, so nobody here knows its keys.",
                    "Invalidate a group or a tag that they were loaded under, or the whole cache.");
        });
        KeyPattern keys = new KeyPattern(pattern);
        long taken = 0;
        for (Cache<?, ?> each : meant) {
            taken += each instanceof StoredCache<?, ?> local ? local.changing().invalidateMatching(keys, pattern) : 0;
        }
        return taken;
    }

    private static boolean hasKeysElsewhere(Cache<?, ?> cache) {
        return cache instanceof StoredCache<?, ?> stored && !stored.knowsItsKeys();
    }

    /** What it takes to have these settings, to be done once it is known that all can be; throws if they can't. */
    void plan(Overrides changed, Consumer<Runnable> changes) {
        for (Opened each : opened.values()) {
            if (each.cache() instanceof StoredCache<?, ?> local) {
                changes.accept(local.planned(changed.applyTo(each.spec())));
            }
        }
    }

    void forEach(BiConsumer<String, Cache<?, ?>> action) {
        opened.forEach((name, each) -> action.accept(name, each.cache()));
    }

    void close() {
        for (Opened each : opened.values()) {
            if (each.cache() instanceof StoredCache<?, ?> local) {
                local.close();
            } else if (each.cache() instanceof DisabledCache<?, ?> disabled) {
                disabled.close();
            }
        }
    }
}
