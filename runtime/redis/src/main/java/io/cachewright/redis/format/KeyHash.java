package io.cachewright.redis.format;

import io.cachewright.runtime.shared.SharedKey;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;

/**
 * A hash of a key, in parts that say nothing of each other: one to name its place in the store, one that the entry
 * repeats, so that an entry which came to another key's place is not taken for that key's.
 *
 * @param name 128 bits in 22 characters of A-Z, a-z, 0-9, minus and underscore
 * @param spread evenly spread over all numbers, to choose a stripe by
 * @param check what an entry of this key has in it
 */
public record KeyHash(String name, int spread, long check) {
    private static final int NAME = 16;

    /** Of the key's canonical form. Costs one SHA-256. */
    public static KeyHash of(SharedKey key) {
        byte[] hash = Digests.sha256(key.canonical());
        ByteBuffer rest = ByteBuffer.wrap(hash, NAME, hash.length - NAME);
        String name = Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, NAME));
        return new KeyHash(name, rest.getInt(), rest.getLong());
    }
}
