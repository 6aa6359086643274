package io.cachewright.runtime;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Opens and holds the caches of an application, and what they share: their clock, executor, configuration, listeners
 * and their end. Safe for any number of threads.
 *
 * <p>An application usually has one, given to every generated class that is to share its caches with others. Each
 * {@code Caches.local()} is a separate one; one that nobody closes costs nothing when it is no longer used.
 */
public final class Caches implements AutoCloseable {
    private final Scope scope;
    private final Common common;

    Caches(Scope scope, Common common) {
        this.scope = scope;
        this.common = common;
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
    @SuppressWarnings("unchecked") // what it was opened with is equal to this spec
    public <K extends @Nullable Object, V extends @Nullable Object> Cache<K, V> open(CacheSpec<K, V> spec) {
        return (Cache<K, V>) scope.open(spec).cache();
    }

    /**
     * Caches of the same names that are kept apart from these and from other scopes: entries, statistics and tags of
     * their own; clock, executor, configuration and listeners in common. The same scope is the same Caches until that
     * is closed.
     */
    public Caches scoped(String name) {
        return scope.scoped(name).caches();
    }

    /**
     * From now on every entry of these caches that was loaded under one of these tags loads again. Takes the same time
     * however many entries there are. A tag that nothing was loaded under is no error.
     *
     * @throws InvalidationUncertainException where processes share entries, if nobody knows whether it took effect in
     *     all of them
     */
    public void invalidateTags(String... tags) {
        Changes.of(common).invalidateTags(tags).apply();
    }

    /**
     * From now on every key of every cache that is open here, or in a scope of these, loads again. Each cache takes the
     * same time however many results it has. If one fails, the others are invalidated all the same, and then the first
     * failure is thrown. For consoles, and between tests that share caches.
     */
    public void invalidateAll() {
        Changes all = Changes.of(common);
        scope.forEach((name, cache) -> all.invalidateAll(cache));
        all.apply();
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
        return scope.opened().invalidateMatching(cache, pattern);
    }

    /**
     * A batch of changes to caches of these {@code Caches}, for one call of a method that changes their data.
     *
     * @param putInto the caches that a value will be put into. They are named before the method runs, so that a put
     *     does not overwrite what others change meanwhile
     */
    public Changes changes(Cache<?, ?>... putInto) {
        return putInto.length == 0 ? Changes.of(common) : new Changes(common, Observed.of(common, putInto));
    }

    /**
     * Replaces the properties that were read before by these, for caches that are open and for later ones. Entries
     * stay, but are served no longer than if they were loaded now. If anything in the properties is wrong, that is
     * thrown and nothing changes. The format is that of {@link CachesBuilder#configure(Properties)}.
     *
     * @throws ConfigurationException for an unknown setting, or a name that is nearly that of an open cache
     * @throws CacheSettingException for a value that makes no sense, or another tier for an open cache
     */
    public void reconfigure(Properties properties) {
        scope.reconfigure(new WrittenSettings(properties));
    }

    /**
     * As {@link #reconfigure(Properties)} with the properties in this file.
     *
     * @throws java.io.UncheckedIOException if it can't be read
     */
    public void reconfigure(Path file) {
        scope.reconfigure(WrittenSettings.in(file));
    }

    /**
     * A sentence for each name that something is configured for and that no cache here has: the name, and which cache
     * was probably meant. Empty is good.
     */
    public List<String> unusedConfiguration() {
        return scope.unusedConfiguration();
    }

    /**
     * Tells this watcher of every cache of these {@code Caches} and all of their scopes: of those that are open at
     * once, of others as they are opened, and of each when it is closed. It makes no difference which scope this is
     * called on. After {@link #close} nothing is told, and the watcher is let go.
     */
    public void watch(CacheWatcher watcher) {
        scope.watch(watcher);
    }

    /**
     * The open caches, here and in the scopes of these, that this name means, each by its name in {@link #stats}: the one
     * of exactly this name, or else all whose name it is without the parameter types, the package, or both. Upper and
     * lower case are alike. For consoles and tests.
     *
     * @throws UnknownCacheException if there is none; it says which was probably meant
     */
    public Map<String, Cache<?, ?>> named(String name) {
        return scope.named(name);
    }

    /** The statistics of every cache here, by name; those of a scope as {@code scope: name}. */
    public Map<String, CacheStats> stats() {
        Map<String, CacheStats> stats = new TreeMap<>();
        scope.forEach((name, cache) -> stats.put(name, cache.stats()));
        return stats;
    }

    /**
     * A table of all caches with hit ratio, load time and time saved, and a remark on those that don't pay: whose hit
     * ratio is below 80 %, or whose loads cost no more than a look-up. Walks over all entries.
     */
    public String report() {
        return new Report(stats(), unusedConfiguration()).text();
    }

    /**
     * Closes every cache: nothing is kept any more, and calls that would load throw {@link CachesClosedException}.
     * Loads under way on threads of their callers go on and return. Loads in the background are interrupted, and
     * awaited for up to two seconds, unless they run on an executor that was given. Closing again changes nothing.
     */
    @Override
    public void close() {
        scope.close();
    }
}
