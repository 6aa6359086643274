package io.cachewright.runtime;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The caches that are open in a scope, what is configured for them, and the scopes within it; the outermost has no name.
 * {@link Caches} is what others see of it. Safe for any number of threads.
 */
final class Scope {
    private final boolean enabled;
    private final Common common;
    private final String path;
    private final @Nullable Scope outer;
    private final Caches caches;
    private final OpenCaches opened;
    private final ConcurrentHashMap<String, Scope> inner = new ConcurrentHashMap<>();
    private final Object lock;
    private final Audience<CacheWatcher> watchers;
    private volatile Overrides overrides;
    private volatile boolean closed;

    /** The outermost. */
    Scope(boolean enabled, Common common, Overrides overrides) {
        this(enabled, common, "", null, overrides);
    }

    private Scope(boolean enabled, Common common, String path, @Nullable Scope outer, Overrides overrides) {
        this.enabled = enabled;
        this.common = common;
        this.path = path;
        this.outer = outer;
        this.caches = new Caches(this, common);
        this.opened = new OpenCaches(enabled, common);
        // One for all scopes, so that none is opened, and nothing in one, while all are reconfigured.
        this.lock = outer == null ? new Object() : outer.lock;
        this.watchers = outer == null ? new Audience<>(CacheWatcher.class, List.of()) : outer.watchers;
        this.overrides = overrides;
    }

    Caches caches() {
        return caches;
    }

    /** See {@link Caches#open}. */
    OpenCaches.Opened open(CacheSpec<?, ?> spec) {
        OpenCaches.Opened there = opened.get(spec.name());
        if (there == null) {
            there = openFirst(spec);
        }
        if (closed) {
            throw new CachesClosedException(spec.name());
        }
        if (!there.spec().equals(spec)) {
            throw new CacheNameTakenException(there.spec(), spec);
        }
        return there;
    }

    private OpenCaches.Opened openFirst(CacheSpec<?, ?> spec) {
        synchronized (lock) {
            if (closed) {
                throw new CachesClosedException(spec.name());
            }
            OpenCaches.Opened there = opened.get(spec.name());
            if (there == null) {
                there = opened.open(spec, overrides);
                Cache<?, ?> cache = there.cache();
                watchers.tell(watcher -> watcher.opened(prefix() + spec.name(), cache));
            }
            return there;
        }
    }

    /** See {@link Caches#scoped}. */
    Scope scoped(String name) {
        synchronized (lock) {
            if (closed) {
                throw new CachesClosedException("scope " + name);
            }
            Scope there = inner.get(name);
            if (there == null || there.closed) {
                String within = path.isEmpty() ? name : path + "/" + name;
                there = new Scope(enabled, common.scoped(name), within, this, overrides);
                inner.put(name, there);
            }
            return there;
        }
    }

    /** The caches of this scope alone. */
    OpenCaches opened() {
        return opened;
    }

    /** Every cache here and in the scopes within, by the name that tells it from those of other scopes. */
    void forEach(BiConsumer<String, Cache<?, ?>> action) {
        opened.forEach((name, cache) -> action.accept(prefix() + name, cache));
        inner.values().forEach(each -> each.forEach(action));
    }

    /** See {@link Caches#named}. */
    Map<String, Cache<?, ?>> named(String written) {
        Map<String, Cache<?, ?>> all = new TreeMap<>();
        forEach(all::put);
        Cache<?, ?> exactly = all.get(written);
        if (exactly != null) {
            return Map.of(written, exactly);
        }
        Set<String> names = new TreeSet<>(all.keySet());
        all.forEach((name, cache) -> names.add(cache.name()));
        all.entrySet()
                .removeIf(
                        each -> !isMeant(written, each.getKey(), each.getValue().name()));
        if (all.isEmpty()) {
            throw new UnknownCacheException(written, names);
        }
        return all;
    }

    /** Whether a name, with its scope or without, means the cache of this name, which is this one among all scopes. */
    private static boolean isMeant(String written, String amongAll, String name) {
        String scope = amongAll.substring(0, amongAll.length() - name.length());
        return WrittenSettings.means(written, name)
                || (written.startsWith(scope) && WrittenSettings.means(written.substring(scope.length()), name));
    }

    /** What stands before the names of caches in this scope where those of several are named. */
    private String prefix() {
        return path.isEmpty() ? "" : path + ": ";
    }

    /** The names of all of them as they were opened. */
    private Set<String> names() {
        Set<String> names = new TreeSet<>(opened.names());
        inner.values().forEach(each -> names.addAll(each.names()));
        return names;
    }

    /** See {@link Caches#reconfigure(java.util.Properties)}. */
    void reconfigure(WrittenSettings settings) {
        synchronized (lock) {
            Overrides changed = overrides.reread(settings);
            changed.refuseNearMisses(names());
            List<Runnable> changes = new ArrayList<>();
            planInto(changes, changed);
            changes.forEach(Runnable::run);
        }
    }

    private void planInto(List<Runnable> changes, Overrides changed) {
        opened.plan(changed, changes::add);
        changes.add(() -> overrides = changed);
        inner.values().forEach(each -> each.planInto(changes, changed));
    }

    /** See {@link Caches#unusedConfiguration}. */
    List<String> unusedConfiguration() {
        return overrides.unused(names());
    }

    /** See {@link Caches#watch}. */
    void watch(CacheWatcher watcher) {
        synchronized (lock) {
            if (closed) {
                return;
            }
            outermost().forEach((name, cache) -> watchers.tell(watcher, each -> each.opened(name, cache)));
            watchers.add(watcher);
        }
    }

    private Scope outermost() {
        return outer == null ? this : outer.outermost();
    }

    /** See {@link Caches#close}. */
    void close() {
        synchronized (lock) {
            end();
            if (outer == null) {
                watchers.clear();
            }
        }
        if (outer != null) {
            outer.inner.values().remove(this);
        } else {
            common.close();
        }
    }

    private void end() {
        if (!closed) {
            closed = true;
            opened.close();
            opened.forEach((name, cache) -> watchers.tell(watcher -> watcher.closed(prefix() + name, cache)));
            inner.values().forEach(Scope::end);
            inner.clear();
        }
    }
}
