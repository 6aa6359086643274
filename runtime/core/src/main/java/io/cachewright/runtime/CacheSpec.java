package io.cachewright.runtime;

import io.cachewright.Tier;
import io.cachewright.runtime.shared.KeySink;
import io.cachewright.runtime.shared.KeyWriter;
import java.lang.reflect.Type;
import java.time.Duration;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.StringJoiner;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The name of a cache and how it is to behave. Immutable: each setting returns another spec. Equal specs have equal
 * names and settings, whether a default was written out or not.
 *
 * <p>Durations are positive, with a resolution of a nanosecond and a reach of 292 years. A value that makes no sense is
 * a {@link CacheSettingException} at once; two settings that don't go together are one when the cache is opened.
 */
public final class CacheSpec<K extends @Nullable Object, V extends @Nullable Object> {
    private static final long DEFAULT_MAX_SIZE = 10_000;

    private final String name;
    private final @Nullable Class<?> owner;
    private final Map<Setting, Object> settings;

    private CacheSpec(String name, @Nullable Class<?> owner, Map<Setting, Object> settings) {
        this.name = name;
        this.owner = owner;
        this.settings = Collections.unmodifiableMap(settings);
    }

    /** Room for 10,000 entries that stay until they are evicted or invalidated. The name must not be blank. */
    public static <K extends @Nullable Object, V extends @Nullable Object> CacheSpec<K, V> named(String name) {
        return roomy(name, null);
    }

    /**
     * As {@link #named} for a cache that belongs to one class, as a generated cache belongs to its handle: no other
     * class can open it by its name, and so take its keys and values for something else.
     */
    public static <K extends @Nullable Object, V extends @Nullable Object> CacheSpec<K, V> of(
            Class<?> owner, String name) {
        return roomy(name, Objects.requireNonNull(owner, "owner"));
    }

    private static <K extends @Nullable Object, V extends @Nullable Object> CacheSpec<K, V> roomy(
            String name, @Nullable Class<?> owner) {
        if (name.isBlank()) {
            throw new CacheSettingException(name, "its name is blank.", "Name it after what it holds, as in 'prices'.");
        }
        return new CacheSpec<K, V>(name, owner, new EnumMap<>(Setting.class)).maxSize(DEFAULT_MAX_SIZE);
    }

    /** How long an entry is served after it was loaded; without it, until it is evicted or invalidated. */
    public CacheSpec<K, V> ttl(Duration ttl) {
        return with(Setting.TTL, ttl);
    }

    /** The ttl of null, empty optionals, collections, maps and arrays; zero keeps none. By default the {@code ttl}. */
    public CacheSpec<K, V> emptyTtl(Duration emptyTtl) {
        return with(Setting.EMPTY_TTL, emptyTtl);
    }

    /**
     * Shortens each entry's ttl by a random time of up to this, so that what was loaded together doesn't end together. A
     * shorter {@code emptyTtl} is shortened by as much in proportion.
     */
    public CacheSpec<K, V> jitter(Duration jitter) {
        return with(Setting.JITTER, jitter);
    }

    /**
     * A value older than this is still served at once, and reloaded in the background on the executor of the
     * {@link Caches}, one reload at a time. While reloads fail the old value is served until its ttl. Must be shorter
     * than the {@code ttl}.
     */
    public CacheSpec<K, V> refreshAfter(Duration refreshAfter) {
        return with(Setting.REFRESH_AFTER, refreshAfter);
    }

    /**
     * How long past its ttl a value may be served when loading fails with an exception. Never for what was invalidated,
     * for errors, or when the load was interrupted.
     */
    public CacheSpec<K, V> staleIfError(Duration staleIfError) {
        return with(Setting.STALE_IF_ERROR, staleIfError);
    }

    /**
     * A load that takes longer than this counts as failed for callers that can be served an older value by
     * {@link #staleIfError}; it goes on in the background, and its result is kept. So that its caller can leave it, the
     * load runs on the executor of the {@link Caches} whenever there is such a value.
     */
    public CacheSpec<K, V> loadTimeout(Duration loadTimeout) {
        return with(Setting.LOAD_TIMEOUT, loadTimeout);
    }

    /**
     * Asked for the ttl of each value right after its load. Null leaves the value to the {@code ttl} of the cache; with
     * zero or less it is not kept. A value that is a {@link HasTtl} is asked itself first.
     */
    public CacheSpec<K, V> ttlOf(Function<? super V, @Nullable Duration> ttlOf) {
        return with(Setting.TTL_OF, ttlOf);
    }

    /**
     * How many entries are kept in this process; at least 1. Replaces a {@link #maxWeight}. A store that processes
     * share has a bound of its own.
     */
    public CacheSpec<K, V> maxSize(long maxSize) {
        return with(Setting.MAX_SIZE, maxSize).without(Setting.MAX_WEIGHT).without(Setting.WEIGHER);
    }

    /** How much all entries may weigh together, and how each is weighed. Replaces {@link #maxSize}. */
    public CacheSpec<K, V> maxWeight(long maxWeight, Weigher<? super K, ? super V> weigher) {
        return with(Setting.MAX_WEIGHT, maxWeight)
                .with(Setting.WEIGHER, weigher)
                .without(Setting.MAX_SIZE);
    }

    /**
     * The classes of keys and values, for caches that are opened by name in several places: to open the name with other
     * types is an error, and so is a key or value of another class, which raw types would let pass. Primitive classes
     * mean their boxes.
     */
    public CacheSpec<K, V> types(Class<?> key, Class<?> value) {
        return with(Setting.KEY_TYPE, key).with(Setting.VALUE_TYPE, value);
    }

    /** In which store entries live, whatever the default of the {@link Caches}. */
    public CacheSpec<K, V> tier(Tier tier) {
        return with(Setting.TIER, tier);
    }

    /**
     * How keys and values are written down where processes share them; without it the cache can only be local.
     *
     * @param keys writes each key so that equal keys, and no others, are written alike
     * @param schema a fingerprint of the values' shape: an entry that was written under another is a miss
     * @param values their full generic type
     */
    public CacheSpec<K, V> shareable(KeyWriter<? super K> keys, String schema, Type values) {
        return with(Setting.SHARING, new Sharing(keys, schema, values, ""));
    }

    /**
     * As {@link #shareable(KeyWriter, String, Type)} for keys that {@link KeySink} can write by itself: a String, a
     * number, a list of such.
     */
    public CacheSpec<K, V> shareable(String schema, Type values) {
        return shareable((key, to) -> to.add(key instanceof NoKey ? key.toString() : (Object) key), schema, values);
    }

    /** Why keys or values can't be written down: what is said when somebody wants to share them. */
    public CacheSpec<K, V> notShareable(String why) {
        return with(Setting.SHARING, new Sharing(null, "", null, why));
    }

    /** The same with this setting; a text that a setting can't be read from is an error. */
    CacheSpec<K, V> with(Setting setting, Object value) {
        Map<Setting, Object> changed = settingsCopy();
        changed.put(setting, setting.checked(name, value));
        return new CacheSpec<>(name, owner, changed);
    }

    private CacheSpec<K, V> without(Setting setting) {
        Map<Setting, Object> changed = settingsCopy();
        changed.remove(setting);
        return new CacheSpec<>(name, owner, changed);
    }

    private Map<Setting, Object> settingsCopy() {
        Map<Setting, Object> copy = new EnumMap<>(Setting.class);
        copy.putAll(settings);
        return copy;
    }

    /** The name in statistics, errors and configuration. */
    public String name() {
        return name;
    }

    /** A setting as it was given; null when it was not. */
    @Nullable
    Object get(Setting setting) {
        return settings.get(setting);
    }

    /** A duration in nanoseconds; this when it was not given. */
    long nanos(Setting setting, long otherwise) {
        return settings.get(setting) instanceof Duration duration ? nanos(duration) : otherwise;
    }

    /** A duration that is not negative in nanoseconds; what is longer than 292 years is for ever. */
    static long nanos(Duration duration) {
        try {
            return duration.toNanos();
        } catch (ArithmeticException longerThanWeLive) {
            return Entry.NEVER;
        }
    }

    /** How many entries, or how much weight, there is room for. */
    long bound() {
        return settings.get(weigher() == null ? Setting.MAX_SIZE : Setting.MAX_WEIGHT) instanceof Long bound
                ? bound
                : 0;
    }

    /** What weighs the entries; null when they are counted. */
    @SuppressWarnings("unchecked")
    @Nullable
    Weigher<? super K, ? super V> weigher() {
        return (Weigher<? super K, ? super V>) settings.get(Setting.WEIGHER);
    }

    /** Itself if its settings go together. */
    CacheSpec<K, V> checked() {
        new SpecCheck(this).run();
        return this;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CacheSpec<?, ?> spec
                && spec.name.equals(name)
                && spec.owner == owner
                && spec.settings.equals(settings);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, settings);
    }

    /** The name and the settings, as in {@code prices[ttl=10m, maxSize=10000]}, and the class it belongs to. */
    @Override
    public String toString() {
        StringJoiner text = new StringJoiner(", ", name + "[", "]");
        settings.forEach((setting, value) -> text.add(setting.text() + "=" + Setting.show(value)));
        return owner == null ? text.toString() : text + " of " + owner.getName();
    }
}
