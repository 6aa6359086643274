package io.cachewright.redis;

import io.cachewright.redis.format.EntryFormat;
import io.cachewright.redis.layout.Layout;
import io.cachewright.redis.wire.Traffic;
import io.cachewright.redis.wire.Wire;
import io.cachewright.runtime.shared.Cells;
import io.cachewright.runtime.shared.SharedEntries;
import io.cachewright.runtime.shared.SharedSpec;
import io.cachewright.runtime.shared.SharedStore;
import io.cachewright.runtime.shared.StoreException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Results in Redis 6.2 or newer, or Valkey, shared by all processes of an application. Connects when it is first used,
 * so an application starts even while the server is away.
 *
 * <pre>{@code
 * Caches caches = Caches.builder()
 *         .shared(RedisStore.connect("shop", "redis://localhost"))
 *         .build();
 * }</pre>
 *
 * <p>Safe for any number of threads, virtual ones as well. Reading a key is one round trip. Every operation ends within
 * a bound: {@link RedisStoreBuilder#timeout} to get a connection, as much again for the answer, and
 * {@link RedisStoreBuilder#connectTimeout} if it has to connect; invalidations are tried again for
 * {@link RedisStoreBuilder#insistFor}. Its messages hold nothing secret.
 */
public final class RedisStore implements SharedStore {
    private final String name;
    private final ValueSettings values;
    private final Layout layout;
    private final Wire wire;
    private final Traffic traffic;
    private final Tally tally = new Tally();
    private final Vectors vectors;
    private final @Nullable Pending pending;
    private final LostLeases lost;
    private final Insistence insistence;
    private final Removal removal;

    RedisStore(
            String name,
            ValueSettings values,
            Layout layout,
            Wire wire,
            Traffic traffic,
            Duration bound,
            int replayed) {
        this.name = name;
        this.values = values;
        this.layout = layout;
        this.wire = wire;
        this.traffic = traffic;
        this.vectors = new Vectors(layout, wire);
        this.pending = replayed == 0 ? null : new Pending("cachewright-redis-pending", replayed);
        this.lost = new LostLeases(wire);
        this.insistence = new Insistence(bound, tally, pending);
        this.removal = new Removal(layout, wire, vectors, insistence);
    }

    /**
     * A store with the defaults of {@link RedisStoreBuilder}.
     *
     * @param app name of the application, the same in all processes that are to share results
     * @param uri {@code redis://[[user]:password@]host[:port][/database]}, or {@code rediss://} for TLS
     * @throws IllegalArgumentException if the URI is not of this form
     */
    public static RedisStore connect(String app, String uri) {
        return builder(app).uri(uri).build();
    }

    /** A store with other settings, for the application of this name. */
    public static RedisStoreBuilder builder(String app) {
        return new RedisStoreBuilder(app);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public <V extends @Nullable Object> SharedEntries<V> open(SharedSpec spec) {
        EntryFormat<V> format = EntryFormat.of(spec, values.codec(), values.compression(), values.maxBytes());
        Forms forms = new Forms(spec.cache(), format.form(), layout);
        return new RedisEntries<>(
                new RedisCache<>(name, forms, format, layout, forms.own(), wire, tally, lost), removal);
    }

    @Override
    public void invalidateTags(Collection<String> tags) {
        removal.tags(tags);
    }

    @Override
    public List<Cells> cells(List<String> names, List<@Nullable Cells> known) {
        return vectors.cells(names, known);
    }

    /**
     * {@inheritDoc}
     *
     * @throws StoreException if that is not certain, after it was tried again within a bound
     */
    @Override
    public Cells bump(String vector, int... cells) {
        return insistence.on(() -> vectors.changed(
                vector, wire.trip(List.of(vectors.bump(vector, cells)), true).get(0)));
    }

    /** What this store has done so far. */
    public RedisStats stats() {
        return new RedisStats(
                traffic.trips(),
                traffic.bytesOut(),
                traffic.bytesIn(),
                traffic.connections(),
                traffic.faults(),
                wire.resting(),
                tally.refused.sum(),
                tally.tooLarge.sum(),
                tally.unwritable.sum(),
                tally.damaged.sum(),
                tally.uncertain.sum(),
                pending == null ? 0 : pending.size());
    }

    @Override
    public void close() {
        if (pending != null) {
            pending.close();
        }
        lost.close();
        wire.close();
    }

    @Override
    public String toString() {
        return name;
    }
}
