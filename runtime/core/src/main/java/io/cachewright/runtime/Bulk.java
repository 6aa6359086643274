package io.cachewright.runtime;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Operations over many keys of a cache that processes share, with a few round trips for many keys. */
final class Bulk<K extends @Nullable Object, V extends @Nullable Object> extends OneByOne<K, V> {
    /** More at once would only keep others waiting for longer. */
    private static final int MOST_AT_ONCE = 256;

    private final StoredCache<K, V> cache;
    private final SharedShelf<K, V> shelf;

    private record Answered<K extends @Nullable Object, V extends @Nullable Object>(K key, Batch.Answer<V> answer) {}

    Bulk(StoredCache<K, V> cache, SharedShelf<K, V> shelf) {
        super(cache);
        this.cache = cache;
        this.shelf = shelf;
    }

    @Override
    int mostAtOnce() {
        return MOST_AT_ONCE;
    }

    @Override
    @SuppressWarnings("NullAway") // a key's place is kept until its value is known
    Map<K, V> getAll(Iterable<? extends K> keys, Source<K, V> source) {
        if (cache.isInTransaction()) {
            return super.getAll(keys, source);
        }
        Map<K, V> values = new LinkedHashMap<>();
        LinkedHashSet<K> missing = new LinkedHashSet<>();
        for (K key : keys) {
            Entry<V> hit = cache.find(key, source.under().apply(key).revision());
            values.put(key, hit != null ? hit.value() : null);
            if (hit == null) {
                missing.add(key);
            }
        }
        List<K> rest = new ArrayList<>(missing);
        for (int from = 0; from < rest.size(); from += MOST_AT_ONCE) {
            getSome(rest.subList(from, Math.min(from + MOST_AT_ONCE, rest.size())), source, values);
        }
        return values;
    }

    private void getSome(List<K> keys, Source<K, V> source, Map<K, V> values) {
        List<@Nullable SharedEntry<V>> seen = shelf.seen(calls(keys, source));
        List<K> missing = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            SharedEntry<V> entry = seen.get(i);
            if (entry == null) {
                missing.add(keys.get(i));
            } else {
                cache.countHit();
                values.put(keys.get(i), entry.value());
            }
        }
        for (Answered<K, V> each : loaded(missing, source, true)) {
            Entry<V> entry = each.answer().entry();
            Throwable failure = each.answer().failure();
            if (failure != null) {
                throw Sneaky.rethrow(failure);
            }
            values.put(each.key(), entry != null ? entry.value() : load(each.key(), source));
        }
    }

    @Override
    void warm(List<K> keys, Source<K, V> source, Told<K> told) {
        if (keys.size() == 1 || cache.isInTransaction()) {
            super.warm(keys, source, told);
            return;
        }
        List<K> left = new ArrayList<>();
        for (Answered<K, V> each : loaded(keys, source, false)) {
            Throwable failure = each.answer().failure();
            if (failure != null) {
                told.failed(each.key(), failure);
            } else if (each.answer().entry() != null) {
                told.done(each.key(), true);
            } else {
                left.add(each.key());
            }
        }
        warmLeft(left, source, told);
    }

    /** What was there already, or somebody else is loading. */
    private void warmLeft(List<K> left, Source<K, V> source, Told<K> told) {
        List<@Nullable SharedEntry<V>> seen = left.isEmpty() ? List.of() : shelf.seen(calls(left, source));
        for (int i = 0; i < left.size(); i++) {
            if (seen.get(i) != null) {
                told.done(left.get(i), false);
            } else {
                super.warm(left.subList(i, i + 1), source, told);
            }
        }
    }

    private List<Answered<K, V>> loaded(List<K> keys, Source<K, V> source, boolean stopAtFailure) {
        List<Batch.Answer<V>> answers = cache.batch(shelf).load(calls(keys, source), stopAtFailure);
        List<Answered<K, V>> answered = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            answered.add(new Answered<>(keys.get(i), answers.get(i)));
        }
        return answered;
    }

    @SuppressWarnings("NullAway") // null is a key like any other
    private List<Call<V>> calls(List<K> keys, Source<K, V> source) {
        shelf.ensureOpen();
        List<Call<V>> calls = new ArrayList<>(keys.size());
        for (K key : keys) {
            calls.add(cache.call(
                    key, source.under().apply(key), () -> source.loader().load(key)));
        }
        return calls;
    }
}
