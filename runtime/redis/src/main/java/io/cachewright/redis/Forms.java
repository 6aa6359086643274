package io.cachewright.redis;

import io.cachewright.redis.layout.CacheLayout;
import io.cachewright.redis.layout.Layout;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The forms in which processes write one cache's values: those of this process and, while a deploy is under way, of others.
 * A form is what a schema and a codec make of a value; each has places of its own for entries and leases. The cache's version
 * lists those that entries may be valid in, behind what is compared. Safe for any number of threads.
 */
final class Forms {
    /** How many bytes the name of a form has. */
    static final int LENGTH = 8;

    /** How many forms a version lists at most; for one more it is made anew. */
    private static final int MOST = 8;

    /** How long a cache's version is at most. */
    static final int LONGEST_VERSION = StoredVersions.CACHE + MOST * LENGTH;

    private final String cache;
    private final String own;
    private final byte[] ownBytes;
    private final Layout layout;
    private volatile Seen seen;

    /** The list in the version seen last, byte for byte, and where entries are in each of its forms and in our own. */
    @SuppressWarnings("ArrayRecordComponent") // nobody compares them
    private record Seen(byte[] list, Map<String, CacheLayout> layouts) {}

    Forms(String cache, String own, Layout layout) {
        this.cache = cache;
        this.own = own;
        this.ownBytes = own.getBytes(StandardCharsets.US_ASCII);
        this.layout = layout;
        this.seen = new Seen(new byte[0], Map.of(own, layout.of(cache, own)));
    }

    String cache() {
        return cache;
    }

    /** Where this process has its entries. */
    CacheLayout own() {
        return layout(own);
    }

    byte[] ownName() {
        return ownBytes;
    }

    /** Whether this is a cache's version at all. */
    static boolean isVersion(byte[] version) {
        return version.length > StoredVersions.CACHE
                && version.length <= LONGEST_VERSION
                && version.length % LENGTH == 0;
    }

    /** Whether this version lists the form of this process. Notes what others it lists. */
    boolean isListed(byte[] version) {
        if (!isVersion(version)) {
            return false;
        }
        note(version);
        for (int at = StoredVersions.CACHE; at < version.length; at += LENGTH) {
            if (Arrays.equals(version, at, at + LENGTH, ownBytes, 0, LENGTH)) {
                return true;
            }
        }
        return false;
    }

    private void note(byte[] version) {
        byte[] before = seen.list();
        if (!Arrays.equals(before, 0, before.length, version, StoredVersions.CACHE, version.length)) {
            Map<String, CacheLayout> now = new LinkedHashMap<>();
            now.put(own, own());
            read(version).forEach(form -> now.put(form, layout(form)));
            seen = new Seen(Arrays.copyOfRange(version, StoredVersions.CACHE, version.length), now);
        }
    }

    /** The forms that this version lists, which are known from now on; none if it is no version. */
    List<String> listed(byte[] version) {
        if (!isVersion(version)) {
            return List.of();
        }
        note(version);
        return read(version);
    }

    private static List<String> read(byte[] version) {
        List<String> forms = new ArrayList<>();
        for (int at = StoredVersions.CACHE; at < version.length; at += LENGTH) {
            forms.add(new String(version, at, LENGTH, StandardCharsets.ISO_8859_1));
        }
        return forms;
    }

    /** The forms that were listed when this process last saw the version, and its own. */
    List<String> known() {
        return List.copyOf(seen.layouts().keySet());
    }

    /** The {@link #known} forms without this process's own. */
    List<String> others() {
        return seen.layouts().keySet().stream()
                .filter(form -> !form.equals(own))
                .toList();
    }

    /** Where processes have their entries that write in this form. */
    CacheLayout layout(String form) {
        CacheLayout there = seen.layouts().get(form);
        return there != null ? there : layout.of(cache, form);
    }
}
