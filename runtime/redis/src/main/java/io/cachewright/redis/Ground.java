package io.cachewright.redis;

import io.cachewright.redis.format.EntryFormat;
import io.cachewright.redis.layout.CacheLayout;
import io.cachewright.redis.layout.Layout;
import io.cachewright.redis.layout.Place;
import io.cachewright.redis.wire.Command;
import io.cachewright.redis.wire.Refusal;
import io.cachewright.redis.wire.Reply;
import io.cachewright.redis.wire.Wire;
import io.cachewright.runtime.shared.Asked;
import io.cachewright.runtime.shared.StoreException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What the operations of one cache have in common.
 *
 * @param name of the store, for errors
 */
record Ground<V>(
        String name,
        Forms forms,
        EntryFormat<V> format,
        Layout layout,
        CacheLayout names,
        Wire wire,
        Tally tally,
        LostLeases lost) {
    /** How many keys are asked for in one write: enough to hide the way there and back, and no more than fits. */
    static final int BATCH = 256;

    /** The lengths of what is read most. */
    private static final byte[][] LENGTHS =
            IntStream.range(0, 64).mapToObj(Ground::bytes).toArray(byte[][]::new);

    String cache() {
        return forms.cache();
    }

    Place place(Asked asked) {
        return names.place(asked.key());
    }

    /** The keys of the versions that this depends on: of the cache, then of the tags. */
    List<byte[]> versions(Asked asked, int stripe) {
        return versions(asked.tags(), stripe);
    }

    /** The same for what depends on these tags. */
    List<byte[]> versions(List<String> tags, int stripe) {
        List<byte[]> keys = new ArrayList<>(1 + tags.size());
        keys.add(names.version(stripe));
        for (String tag : tags) {
            keys.add(layout.tag(stripe, tag));
        }
        return keys;
    }

    /** Throws unless this answers what asked for a lease. */
    void given(Reply reply) {
        if (reply.refusal() != Refusal.NONE) {
            throw new StoreException(name + " gives no leases for cache '" + cache() + "': " + reply.error(), null);
        }
    }

    /** How many versions an entry of this has in it. */
    static int count(Asked asked) {
        return asked.tags().size() + 2;
    }

    /** Reads only so much as would be right, and one byte by which to see that there is more. */
    static Command read(byte[] key, int length) {
        return Command.range(key, length < LENGTHS.length ? LENGTHS[length] : bytes(length));
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] bytes(long number) {
        return bytes(Long.toString(number));
    }
}
