package io.cachewright.redis;

import io.cachewright.redis.format.EntryHeader;
import io.cachewright.redis.layout.Place;
import io.cachewright.redis.wire.Argument;
import io.cachewright.redis.wire.Command;
import io.cachewright.runtime.shared.Fill;
import io.cachewright.runtime.shared.StoreException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Makes the commands that keep entries. */
final class FillCommands<V extends @Nullable Object> {
    /** By how much versions outlast what was filled under them, so that not every fill has to prolong them. */
    private static final Duration LONGER = Duration.ofDays(1);

    /** The longest that an entry is kept, however long it should last: a server can't count further. */
    private static final Duration LONGEST = Duration.ofDays(3650);

    private final RedisCache<V> redisCache;

    FillCommands(RedisCache<V> redisCache) {
        this.redisCache = redisCache;
    }

    /** An entry that is to be kept. */
    @SuppressWarnings("ArrayRecordComponent") // nobody compares them
    record Written(Place place, byte[] entry, long lasts) {}

    /** The entry of a fill as bytes; null if it can't be kept. */
    @Nullable
    Written written(Fill<V> fill) {
        Place place = redisCache.place(fill.asked());
        byte[] proof = redisCache.format().proof(place.check(), versions(fill).proven());
        long ttl = Math.max(1, millis(fill.ttl()));
        long stale = millis(fill.stale());
        EntryHeader header = new EntryHeader(
                fill.lease().token(), ttl, stale, TimeUnit.MILLISECONDS.toNanos(millis(fill.loadTime())));
        try {
            byte[] entry = redisCache.format().encode(proof, header, fill.value());
            if (entry == null) {
                redisCache.tally().tooLarge.increment();
                return null;
            }
            return new Written(place, entry, ttl + stale);
        } catch (StoreException e) {
            redisCache.tally().unwritable.increment();
            return null;
        }
    }

    private static long millis(Duration duration) {
        return duration.compareTo(LONGEST) > 0 ? LONGEST.toMillis() : Math.max(0, duration.toMillis());
    }

    private static StoredVersions versions(Fill<?> fill) {
        if (fill.lease().versions() instanceof StoredVersions versions) {
            return versions;
        }
        throw new IllegalArgumentException("A fill needs a lease that was taken from this store.");
    }

    /** Keeps one entry, under any kind of lease. */
    Command one(Fill<V> fill, Written written) {
        List<byte[]> keys = new ArrayList<>();
        keys.add(written.place().lease());
        keys.add(written.place().entry());
        keys.addAll(redisCache.versions(fill.asked(), written.place().stripe()));
        List<byte[]> arguments = new ArrayList<>();
        arguments.add(Argument.of(fill.lease().token()));
        arguments.add(written.entry());
        arguments.add(Argument.of(written.lasts()));
        arguments.add(Argument.of(written.lasts() + LONGER.toMillis()));
        arguments.addAll(versions(fill).stored());
        return Command.run(Scripts.FILL, keys, arguments);
    }

    /** Keeps entries whose keys were claimed together. */
    Command claimed(List<Fill<V>> fills, List<Written> all) {
        Letters<String> tags = new Letters<>();
        Map<String, byte[]> versions = new HashMap<>();
        for (Fill<V> fill : fills) {
            List<String> own = fill.asked().tags();
            for (int i = 0; i < own.size(); i++) {
                tags.add(own.get(i));
                versions.putIfAbsent(own.get(i), versions(fill).tags().get(i));
            }
        }
        Letters<Long> lasts = new Letters<>();
        all.forEach(each -> lasts.add(each.lasts()));
        long longest = Collections.max(lasts.all());
        Fill<V> any = fills.get(0);
        List<byte[]> keys = redisCache.versions(tags.all(), all.get(0).place().stripe());
        all.forEach(each -> keys.add(each.place().entry()));
        List<byte[]> arguments = new ArrayList<>();
        arguments.add(Argument.of(any.lease().token()));
        arguments.add(Argument.of(tags.all().size()));
        arguments.add(Argument.of(longest));
        arguments.add(Argument.of(longest + LONGER.toMillis()));
        arguments.add(Argument.of(any.asked().tags().size()));
        arguments.add(tags.written());
        arguments.add(lasts.written());
        arguments.add(versions(any).cache());
        tags.all().forEach(tag -> arguments.add(versions.get(tag)));
        lasts.all().forEach(each -> arguments.add(Argument.of(each)));
        all.forEach(each -> arguments.add(each.entry()));
        return Command.run(ClaimScripts.FILL, keys, arguments);
    }
}
