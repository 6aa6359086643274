package io.cachewright.redis.layout;

import io.cachewright.runtime.shared.SharedKey;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** The names of one cache's keys for values in one form. What they begin with is written once, since each call needs some. */
public final class CacheLayout {
    private final byte[][] entries;
    private final byte[][] leases;
    private final byte[][] versions;
    private final Digest digest;

    /** @param stripes what all names of each stripe begin with */
    CacheLayout(String cache, String form, List<String> stripes, Digest digest) {
        this.entries = each(stripes, "e:" + cache + ":" + form + ":");
        this.leases = each(stripes, "l:" + cache + ":" + form + ":");
        this.versions = each(stripes, "n:" + cache);
        this.digest = digest;
    }

    private static byte[][] each(List<String> stripes, String more) {
        return stripes.stream()
                .map(stripe -> (stripe + more).getBytes(StandardCharsets.US_ASCII))
                .toArray(byte[][]::new);
    }

    /** Where the entry and the lease of a key are. A call asks two or three times, and hashing is most of it. */
    public Place place(SharedKey key) {
        if (key.noted() instanceof Place known && known.isBy(this)) {
            return known;
        }
        Place place = found(key);
        key.note(place);
        return place;
    }

    private Place found(SharedKey key) {
        byte[] hash = digest.of(key.canonical());
        ByteBuffer rest = ByteBuffer.wrap(hash, 16, 16);
        int stripe = Math.floorMod(rest.getInt(), entries.length);
        byte[] name = name(key, hash).getBytes(StandardCharsets.US_ASCII);
        return new Place(this, stripe, joined(entries[stripe], name), joined(leases[stripe], name), rest.getLong());
    }

    private static String name(SharedKey key, byte[] hash) {
        String readable = key.sensitive() ? null : ReadableKey.of(key.canonical());
        return readable == null ? "#" + Digest.text(hash) : readable;
    }

    private static byte[] joined(byte[] prefix, byte[] name) {
        byte[] joined = Arrays.copyOf(prefix, prefix.length + name.length);
        System.arraycopy(name, 0, joined, prefix.length, name.length);
        return joined;
    }

    /** Where the version of the cache is, for all forms. Keep the array as it is. */
    public byte[] version(int stripe) {
        return versions[stripe];
    }
}
