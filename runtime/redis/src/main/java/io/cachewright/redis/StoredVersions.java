package io.cachewright.redis;

import io.cachewright.redis.format.Proof;
import io.cachewright.redis.wire.Reply;
import io.cachewright.runtime.shared.Asked;
import io.cachewright.runtime.shared.StoreException;
import io.cachewright.runtime.shared.Versions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The versions of a cache, of tags and of the data, as they were at some moment. Only what is there and looks like a
 * version is one: what is missing matches nothing.
 */
final class StoredVersions implements Versions {
    /** A cache's version and the lineage under which it was made; behind it stand {@link Forms}, which nobody compares. */
    static final int CACHE = 2 * Proof.VERSION;

    private final byte[] cache;
    private final List<byte[]> tags;
    private final byte[] revision;

    private StoredVersions(byte[] cache, List<byte[]> tags, Asked asked) {
        this.cache = cache;
        this.tags = tags;
        this.revision = revision(asked);
    }

    /**
     * The versions that were read. Null if one is missing, or of another lineage than the server that was asked, or if
     * the cache's version does not list the form of this process: then whoever invalidates would not know of that form
     * either.
     */
    static @Nullable StoredVersions read(Reply cache, List<Reply> tags, Asked asked, Forms forms) {
        if (!stands(cache.bytes(), cache.lineage()) || !forms.isListed(cache.bytes())) {
            return null;
        }
        List<byte[]> read = new ArrayList<>(tags.size());
        for (Reply tag : tags) {
            if (!present(tag.bytes())) {
                return null;
            }
            read.add(tag.bytes());
        }
        return new StoredVersions(compared(cache.bytes()), read, asked);
    }

    /** The versions that a lease was taken under, from this element of the reply on: of the cache, then of the tags. */
    static StoredVersions leased(Reply reply, int from, Asked asked, Forms forms) {
        return leased(reply, from, asked, IntStream.range(0, asked.tags().size()), forms);
    }

    /**
     * The versions that a lease was taken under, where the reply has those of other keys' tags, too; these are the
     * key's.
     */
    static StoredVersions leased(Reply reply, int from, Asked asked, IntStream which, Forms forms) {
        List<byte[]> tags =
                which.mapToObj(i -> there(reply.element(from + 1 + i))).toList();
        byte[] cache = there(reply.element(from));
        if (!forms.isListed(cache)) {
            throw new StoreException("Redis answers a lease with a version of something else.", null);
        }
        return new StoredVersions(compared(cache), tags, asked);
    }

    private static byte[] compared(byte[] cache) {
        return Arrays.copyOf(cache, CACHE);
    }

    /** These bytes of an answer to a lease; throws if they are missing. */
    static byte[] there(byte @Nullable [] bytes) {
        if (bytes == null) {
            throw new StoreException("Redis answers a lease with less than it should.", null);
        }
        return bytes;
    }

    private static boolean stands(byte[] cache, byte[] lineage) {
        return Forms.isVersion(cache) && Arrays.equals(cache, Proof.VERSION, CACHE, lineage, 0, lineage.length);
    }

    private static boolean present(byte[] tag) {
        return tag.length == Proof.VERSION;
    }

    /** What stands for the revision in an entry. */
    static byte[] revision(Asked asked) {
        return Proof.digest(asked.revision());
    }

    /** As an entry has them. */
    List<byte[]> proven() {
        List<byte[]> all = new ArrayList<>(tags.size() + 2);
        all.add(Arrays.copyOf(cache, Proof.VERSION));
        all.addAll(tags);
        all.add(revision);
        return all;
    }

    /** That of the cache, as the server has it. */
    byte[] cache() {
        return cache;
    }

    /** Those of the tags. */
    List<byte[]> tags() {
        return tags;
    }

    /** As the server has them: of the cache, then of the tags. */
    List<byte[]> stored() {
        List<byte[]> all = new ArrayList<>(tags.size() + 1);
        all.add(cache);
        all.addAll(tags);
        return all;
    }

    @Override
    public boolean equals(Object other) {
        if (!(other instanceof StoredVersions versions)
                || !Arrays.equals(versions.cache, cache)
                || !Arrays.equals(versions.revision, revision)
                || versions.tags.size() != tags.size()) {
            return false;
        }
        for (int i = 0; i < tags.size(); i++) {
            if (!Arrays.equals(versions.tags.get(i), tags.get(i))) {
                return false;
            }
        }
        return true;
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(cache);
    }

    @Override
    public String toString() {
        return "versions of a cache and " + tags.size() + " tags";
    }
}
