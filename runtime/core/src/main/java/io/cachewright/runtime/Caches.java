package io.cachewright.runtime;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Opens and holds the caches of an application, and what they share: their clock, executor, configuration, listeners
 * and their end. Safe for any number of threads.
 *
 * <p>An application usually has one, given to every generated class that is to share its caches with others. Each
 * {@code Caches.local()} is a separate one; one that nobody closes costs nothing when it is no longer used.
 */
public final class Caches implements AutoCloseable {
    private final boolean enabled;
    private final Common common;
    private final String scope;
    private final @Nullable Caches parent;
    private final OpenCaches opened;
    private final ConcurrentHashMap<String, Caches> scopes = new ConcurrentHashMap<>();
    private final Object lock;
    private final Audience<CacheWatcher> watchers;
    private volatile Overrides overrides;
    private volatile boolean closed;

    Caches(boolean enabled, Common common, String scope, @Nullable Caches parent, Overrides overrides) {
        this.enabled = enabled;
        this.common = common;
        this.opened = new OpenCaches(enabled, common);
        this.scope = scope;
        this.parent = parent;
        // One for all scopes, so that none is opened, and nothing in one, while all are reconfigured.
        this.lock = parent == null ? new Object() : parent.lock;
        this.watchers = parent == null ? new Audience<>(CacheWatcher.class, List.of()) : parent.watchers;
        this.overrides = overrides;
    }

    /** New caches that live in this process, with nothing set up. */
    public static Caches local() {
        return builder().build();
    }

    /**
     * New caches that keep nothing: every call runs the user's method. For tests, and to find out what caching is
     * worth.
     */
    public static Caches disabled() {
        return builder().build(false);
    }

    /** Sets up caches that live in this process. */
    public static CachesBuilder builder() {
        return new CachesBuilder();
    }

    /**
     * The cache of this name, opened on the first call with what is configured for it. Later calls with an equal spec
     * get the same one.
     *
     * @throws CacheNameTakenException if it is open with another spec
     * @throws CacheSettingException if its settings don't go together
     * @throws CachesClosedException after {@link #close}
     */
    @SuppressWarnings("unchecked")
    public <K extends @Nullable Object, V extends @Nullable Object> Cache<K, V> open(CacheSpec<K, V> spec) {
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
        return (Cache<K, V>) there.cache();
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

    /**
     * Caches of the same names that are kept apart from these and from other scopes: entries, statistics and tags of
     * their own; clock, executor, configuration and listeners in common. The same scope is the same Caches until that
     * is closed.
     */
    public Caches scoped(String scope) {
        synchronized (lock) {
            if (closed) {
                throw new CachesClosedException("scope " + scope);
            }
            Caches there = scopes.get(scope);
            if (there == null || there.closed) {
                there = newScope(scope);
                scopes.put(scope, there);
            }
            return there;
        }
    }

    private Caches newScope(String name) {
        String path = scope.isEmpty() ? name : scope + "/" + name;
        return new Caches(enabled, common.scoped(name), path, this, overrides);
    }

    /**
     * From now on every call loads again whose entry, in any of these caches, was loaded under one of these tags. Takes
     * the same time however many there are. A tag that nothing was loaded under is no error.
     */
    public void invalidateTags(String... tags) {
        Changes.of(common).invalidateTags(tags).apply();
    }

    /**
     * From now on every call of every cache that is open here, or in a scope of these, loads again. Each cache takes the
     * same time however many results it has; where one fails the others are invalidated all the same, and then what
     * failed first is thrown. For consoles, and between tests that share caches.
     */
    public void invalidateAll() {
        Changes all = Changes.of(common);
        addAllTo(all);
        all.apply();
    }

    private void addAllTo(Changes changes) {
        opened.forEach((name, cache) -> changes.invalidateAll(cache));
        scopes.values().forEach(each -> each.addAllTo(changes));
    }

    /**
     * The version of this name; the same on each call. It is remembered as long as these {@code Caches}, so names are
     * for things an application has a few of; for one per user, say, use tags.
     */
    public NamedVersion version(String name) {
        return common.versions().get(name, common);
    }

    /**
     * Invalidates every key of a cache whose text fits a pattern, for people at a console: {@code *} is any text,
     * {@code ?} any one character, and a key's text is its parts with {@code ", "} between, as in {@code A1, EUR}. Walks
     * over all keys, and happens at once even in a transaction.
     *
     * @param cache its name, where the parameter types may be left out to mean every overload
     * @return how many results were taken out
     * @throws UnknownCacheException if no cache of that name has been opened here
     * @throws CacheException if one of them shares its entries with other processes, which know keys that this does not
     */
    public long invalidateMatching(String cache, String pattern) {
        return opened.invalidateMatching(cache, pattern);
    }

    /**
     * A batch of changes to caches of these {@code Caches}, for one call of a method that changes their data.
     *
     * @param putInto the caches that a value will be put into: to be named before the method runs, so that a put does
     *     not win over what others change meanwhile
     */
    public Changes changes(Cache<?, ?>... putInto) {
        return putInto.length == 0 ? Changes.of(common) : new Changes(common, Observed.of(common, putInto));
    }

    /**
     * Puts these properties in the place of those that were read before, for caches that are open and for later ones.
     * What is kept stays, but is served no longer than a value that is loaded now. If anything in them is wrong, that
     * is thrown and nothing changes. The format is that of {@link CachesBuilder#configure(Properties)}.
     *
     * @throws ConfigurationException for an unknown setting, or a name that is nearly that of an open cache
     * @throws CacheSettingException for a value that makes no sense
     */
    public void reconfigure(Properties properties) {
        reconfigure(new WrittenSettings(properties));
    }

    /** The same with the properties in this file; throws {@link java.io.UncheckedIOException} if it can't be read. */
    public void reconfigure(Path file) {
        reconfigure(WrittenSettings.in(file));
    }

    private void reconfigure(WrittenSettings settings) {
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
        scopes.values().forEach(scoped -> scoped.planInto(changes, changed));
    }

    /**
     * What is configured for names that no cache here has been opened with, and what was probably meant; empty is good.
     */
    public List<String> unusedConfiguration() {
        return overrides.unused(names());
    }

    /**
     * Has this hear of every cache of these {@code Caches} and their scopes, whichever of them it is asked of: of those
     * that are open at once, of later ones as they are opened, and when each has ended. After {@link #close} nothing is
     * heard and nothing is held.
     */
    public void watch(CacheWatcher watcher) {
        synchronized (lock) {
            if (closed) {
                return;
            }
            root().tellOfOpen(watcher);
            watchers.add(watcher);
        }
    }

    private Caches root() {
        return parent == null ? this : parent.root();
    }

    private void tellOfOpen(CacheWatcher watcher) {
        opened.forEach((name, cache) -> watchers.tell(watcher, each -> each.opened(prefix() + name, cache)));
        scopes.values().forEach(each -> each.tellOfOpen(watcher));
    }

    /** What stands before the names of caches in this scope where those of several are named. */
    private String prefix() {
        return scope.isEmpty() ? "" : scope + ": ";
    }

    private Set<String> names() {
        Set<String> names = new TreeSet<>(opened.names());
        scopes.values().forEach(each -> names.addAll(each.names()));
        return names;
    }

    /** The statistics of every cache here, by name; those of a scope as {@code scope: name}. */
    public Map<String, CacheStats> stats() {
        Map<String, CacheStats> stats = new TreeMap<>();
        opened.forEach((name, cache) -> stats.put(prefix() + name, cache.stats()));
        scopes.values().forEach(each -> stats.putAll(each.stats()));
        return stats;
    }

    /**
     * A table of all caches with hit ratio, load time and time saved, and a remark on those that don't pay: a hit ratio
     * below 80 %, or loads that cost no more than looking them up. Walks over all entries.
     */
    public String report() {
        return new Report(stats(), unusedConfiguration()).text();
    }

    /**
     * Ends every cache: nothing is kept any more, and calls that would load throw {@link CachesClosedException}. Loads
     * under way on threads of their callers go on and return; those behind are interrupted, and awaited for up to two
     * seconds, unless they run on an executor that was given. Closing again changes nothing.
     */
    @Override
    public void close() {
        synchronized (lock) {
            end();
            if (parent == null) {
                watchers.clear();
            }
        }
        if (parent != null) {
            parent.scopes.values().remove(this);
        } else {
            common.background().close();
            common.coarseClock().close();
            if (common.shared() != null) {
                common.shared().close();
            }
        }
    }

    private void end() {
        if (!closed) {
            closed = true;
            opened.close();
            opened.forEach((name, cache) -> watchers.tell(watcher -> watcher.closed(prefix() + name, cache)));
            scopes.values().forEach(Caches::end);
            scopes.clear();
        }
    }
}
