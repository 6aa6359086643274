package io.cachewright.runtime;

import io.cachewright.runtime.version.Evidence;
import io.cachewright.runtime.version.Stamp;
import io.cachewright.runtime.version.Stamps;
import io.cachewright.runtime.version.Tags;
import io.cachewright.runtime.version.Version;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes values into entries: what they were loaded under, how long they may be served, what they weigh. */
final class EntryMaker<K extends @Nullable Object, V extends @Nullable Object> {
    private final Common common;
    private final Version version = new Version();
    private final Tags groups = new Tags();
    private volatile CacheSpec<K, V> spec;
    private volatile Terms terms;

    /** The class of values seen last that have no ttl of their own; to find that out for each takes as long as to count it. */
    private @Nullable Class<?> plain;

    EntryMaker(CacheSpec<K, V> spec, Common common) {
        this.common = common;
        this.spec = spec;
        this.terms = Terms.of(spec, common.ttls());
    }

    CacheSpec<K, V> spec() {
        return spec;
    }

    Terms terms() {
        return terms;
    }

    /** From now on by these settings. */
    void change(CacheSpec<K, V> changed) {
        spec = changed;
        terms = Terms.of(changed, common.ttls());
    }

    /** Invalidates all entries that were made so far. */
    void bump() {
        version.bump();
    }

    /** Invalidates the entries of a group that were made so far. */
    void bump(Under.Group group) {
        groups.bump(group);
    }

    /** What to load under, to be captured before the load. */
    Evidence capture(Under under) {
        List<Object> tags = under.tags();
        if (tags.isEmpty() && under.revision() == null) {
            return version.current();
        }
        Stamp[] stamps = new Stamp[tags.size() + 1];
        stamps[0] = version.current();
        for (int i = 0; i < tags.size(); i++) {
            Object tag = tags.get(i);
            stamps[i + 1] = (tag instanceof Under.Group ? groups : common.tags()).current(tag);
        }
        return new Stamps(stamps, under.revision());
    }

    /**
     * The entry of a value that was loaded at this time; one that is not kept if its ttl is over. Throws what the weigher or
     * the converter of its ttl throws.
     */
    Entry<V> entry(Object key, V value, Evidence evidence, long time) {
        Terms now = terms;
        long ttl = isPlain(now, value) ? now.ttlWithoutOwn(value) : now.ttlFor(value);
        if (ttl <= 0) {
            return Entry.notKept(value);
        }
        long end = Entry.plus(time, ttl);
        long freshUntil = Math.min(end, Entry.plus(time, now.refreshAfter()));
        Weigher<? super K, ? super V> weigher = spec.weigher();
        return weigher == null
                ? new Entry<>(key, value, evidence, freshUntil, end)
                : new WeighedEntry<>(key, value, evidence, freshUntil, end, weight(weigher, key, value));
    }

    private boolean isPlain(Terms now, V value) {
        if (value == null) {
            return false;
        }
        Class<?> type = value.getClass();
        if (type == plain) {
            return true;
        }
        if (now.mayHaveOwnTtl(type)) {
            return false;
        }
        plain = type;
        return true;
    }

    private int weight(Weigher<? super K, ? super V> weigher, Object key, V value) {
        int weight = weigher.weigh(NullKey.<K>unmask(key), value);
        if (weight < 0) {
            throw new CacheSettingException(spec.name(), "its weigher says " + weight + ".", "Return 0 or more.");
        }
        return weight;
    }
}
