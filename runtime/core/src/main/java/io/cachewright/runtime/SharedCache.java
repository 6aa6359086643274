package io.cachewright.runtime;

import io.cachewright.runtime.shared.Asked;
import io.cachewright.runtime.shared.Cells;
import io.cachewright.runtime.shared.Fill;
import io.cachewright.runtime.shared.Filled;
import io.cachewright.runtime.shared.KeySink;
import io.cachewright.runtime.shared.KeyWriter;
import io.cachewright.runtime.shared.Lease;
import io.cachewright.runtime.shared.Look;
import io.cachewright.runtime.shared.SharedEntries;
import io.cachewright.runtime.shared.SharedKey;
import io.cachewright.runtime.shared.SharedSpec;
import io.cachewright.runtime.shared.StoreException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One cache in the store that processes share. Translates keys, tags and groups into what the store is asked, and
 * counts the store's faults. For a reader a fault is no answer; for an invalidation it is an error.
 */
final class SharedCache<K extends @Nullable Object, V extends @Nullable Object> {
    private final Shared shared;
    private final String cache;
    private final SharedEntries<V> entries;
    private final KeyWriter<K> keys;
    private final Consumer<Throwable> faults;

    @SuppressWarnings("unchecked") // the spec that has it is of the same type of keys
    SharedCache(Shared shared, String cache, Sharing sharing, Consumer<Throwable> faults) {
        this.shared = shared;
        this.cache = shared.nameOf(cache);
        this.keys = (KeyWriter<K>) Objects.requireNonNull(sharing.keys(), "keys");
        this.entries = shared.store()
                .open(new SharedSpec(this.cache, Objects.requireNonNull(sharing.values(), "values"), sharing.schema()));
        this.faults = faults;
    }

    /** The name of this cache's vector; see {@link Cells}. */
    String vector() {
        return cache;
    }

    SharedKey key(Object masked) {
        KeySink sink = new KeySink();
        keys.write(NullKey.<K>unmask(masked), sink);
        return sink.key();
    }

    /** What this call asks the store. Tags and groups are in an order that is the same for each call. */
    Asked asked(Call<V> call) {
        List<Object> tags = call.under().tags();
        List<String> texts = new ArrayList<>(tags.size());
        for (Object tag : tags) {
            texts.add(tag instanceof Under.Group group ? group(group) : shared.tag((String) tag));
        }
        Collections.sort(texts);
        return new Asked(key(call.key()), texts, revision(call.under().revision()));
    }

    private static String revision(@Nullable Object revision) {
        return revision == null ? "" : canonical(revision);
    }

    /** The name of a group in the store: a tag, but none that a user's tag can be. */
    private String group(Under.Group group) {
        String parameter = group.parameter();
        return "g:" + cache.length() + ":" + cache + parameter.length() + ":" + parameter + canonical(group.value());
    }

    /** One character for each byte. */
    private static String canonical(@Nullable Object value) {
        return new String(new KeySink().add(value).key().canonical(), StandardCharsets.ISO_8859_1);
    }

    /** What the store has; null if it did not answer. */
    @Nullable
    Look<V> look(Asked asked) {
        return answer(() -> entries.look(asked));
    }

    /** What the store has for these, in their order; null if it did not answer. */
    @Nullable
    List<Look<V>> look(List<Asked> asked) {
        return answer(() -> entries.look(asked));
    }

    /** What the store has, without its value if that is still the entry of this fill; null if it did not answer. */
    @Nullable
    Look<V> check(Asked asked, String fill) {
        return answer(() -> entries.check(asked, fill));
    }

    /** Asks for a lease; null if the store did not answer. */
    @Nullable
    Lease lease(Asked asked, Lease.Purpose purpose) {
        return answer(() -> entries.lease(asked, shared.leaseTime(), purpose));
    }

    /** Asks for these leases, in their order; null if the store did not answer. */
    @Nullable
    List<Lease> lease(List<Asked> asked, Lease.Purpose purpose) {
        return answer(() -> entries.lease(asked, shared.leaseTime(), purpose));
    }

    /** Hands these values to the store, in their order; null if it did not answer. */
    @Nullable
    List<Filled> fill(List<Fill<V>> fills) {
        return answer(() -> entries.fill(fills));
    }

    /** What processes have changed in this cache and in all tags; null if the store did not answer. */
    @Nullable
    List<Cells> cells() {
        List<@Nullable Cells> nothing = new ArrayList<>();
        nothing.add(null);
        nothing.add(null);
        return answer(() -> shared.store().cells(List.of(cache, Cells.TAGS), nothing));
    }

    /** Changes the cell of this key, and returns the vector as it was before; null if the store did not answer. */
    @Nullable
    Cells bump(SharedKey key) {
        return answer(() -> shared.store().bump(cache, Cells.of(key.canonical())));
    }

    void release(Asked asked, Lease lease) {
        var unused = answer(() -> {
            entries.release(asked, lease);
            return true;
        });
    }

    void invalidate(List<SharedKey> some) {
        if (!some.isEmpty()) {
            certainly(() -> named(some) + " of cache '" + cache + "'", () -> entries.invalidate(some));
        }
    }

    private static String named(List<SharedKey> keys) {
        return InvalidationUncertainException.named("key", keys, key -> "(" + key.readable() + ")");
    }

    void invalidateAll() {
        certainly(() -> "cache '" + cache + "'", entries::invalidateAll);
    }

    void invalidateGroup(Under.Group group) {
        certainly(
                () -> "what cache '" + cache + "' has by " + group.parameter(),
                () -> shared.store().invalidateTags(List.of(group(group))));
    }

    private void certainly(Supplier<String> what, Runnable invalidation) {
        try {
            invalidation.run();
        } catch (StoreException uncertain) {
            faults.accept(uncertain);
            throw new InvalidationUncertainException(what.get(), uncertain);
        }
    }

    private <T> @Nullable T answer(Supplier<T> question) {
        try {
            return question.get();
        } catch (VirtualMachineError broken) {
            throw broken;
        } catch (RuntimeException | Error fault) {
            faults.accept(fault);
            return null;
        }
    }
}
