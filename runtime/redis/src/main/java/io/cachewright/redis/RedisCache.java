package io.cachewright.redis;

import io.cachewright.redis.format.EntryFormat;
import io.cachewright.redis.layout.CacheLayout;
import io.cachewright.redis.layout.Layout;
import io.cachewright.redis.layout.Place;
import io.cachewright.redis.wire.Refusal;
import io.cachewright.redis.wire.Reply;
import io.cachewright.redis.wire.Wire;
import io.cachewright.runtime.shared.Asked;
import io.cachewright.runtime.shared.StoreException;
import java.util.ArrayList;
import java.util.List;

/**
 * One cache in Redis: the names and formats of what it has there, and the way to the servers. Each operation on its
 * entries uses this.
 *
 * @param name the name of the store, for errors
 */
record RedisCache<V>(
        String name,
        Forms forms,
        EntryFormat<V> format,
        Layout layout,
        CacheLayout names,
        Wire wire,
        Tally tally,
        LostLeases lost) {
    String cache() {
        return forms.cache();
    }

    Place place(Asked asked) {
        return names.place(asked.key());
    }

    /** The keys of the versions that an entry depends on: of the cache, then of its tags. */
    List<byte[]> versions(Asked asked, int stripe) {
        return versions(asked.tags(), stripe);
    }

    /** The keys of the versions that entries with these tags depend on: of the cache, then of the tags. */
    List<byte[]> versions(List<String> tags, int stripe) {
        List<byte[]> keys = new ArrayList<>(1 + tags.size());
        keys.add(names.version(stripe));
        for (String tag : tags) {
            keys.add(layout.tag(stripe, tag));
        }
        return keys;
    }

    /** Throws if the server refused to give a lease. */
    void given(Reply reply) {
        if (reply.refusal() != Refusal.NONE) {
            throw new StoreException(name + " gives no leases for cache '" + cache() + "': " + reply.error(), null);
        }
    }

    /** How many versions an entry contains: those of the cache and of the tags, and the revision. */
    static int count(Asked asked) {
        return asked.tags().size() + 2;
    }
}
