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
     * From now on every call loads again whose entry, in any of these caches, was loaded under one of these tags. Takes
     * the same time however many there are. A tag that nothing was loaded under is no error.
     *
     * @throws InvalidationUncertainException where processes share entries, and nobody knows whether it holds in all of them
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
     * @throws CacheSettingException for a value that makes no sense, or another tier for an open cache
     */
    public void reconfigure(Properties properties) {
        scope.reconfigure(new WrittenSettings(properties));
    }

    /** The same with the properties in this file; throws {@link java.io.UncheckedIOException} if it can't be read. */
    public void reconfigure(Path file) {
        scope.reconfigure(WrittenSettings.in(file));
    }

    /**
     * What is configured for names that no cache here has been opened with, and what was probably meant; empty is good.
     */
    public List<String> unusedConfiguration() {
        return scope.unusedConfiguration();
    }

    /**
     * Has this hear of every cache of these {@code Caches} and their scopes, whichever of them it is asked of: of those
     * that are open at once, of later ones as they are opened, and when each has ended. After {@link #close} nothing is
     * heard and nothing is held.
     */
    public void watch(CacheWatcher watcher) {
        scope.watch(watcher);
    }

    /** The statistics of every cache here, by name; those of a scope as {@code scope: name}. */
    public Map<String, CacheStats> stats() {
        Map<String, CacheStats> stats = new TreeMap<>();
        scope.forEach((name, cache) -> stats.put(name, cache.stats()));
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
        scope.close();
    }
}
