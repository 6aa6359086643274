package io.cachewright.redis.layout;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The names of an application's keys. In braces, which make a cluster keep together what is named alike, is the
 * application and the stripe; behind it what it is, and of which cache. User's text is escaped everywhere, so that it can
 * end none of these.
 */
public final class Layout {
    private final String prefix;
    private final int stripes;
    private final Digest digest;

    /**
     * Of an application.
     *
     * @param stripes how many parts its keys are spread over; all processes have to agree on it
     * @param secret what hashes are made with; all processes have to agree on it
     */
    public Layout(String app, int stripes, byte @Nullable [] secret) {
        this.prefix = prefix(app);
        this.stripes = stripes;
        this.digest = new Digest(secret);
    }

    /** What all names of an application begin with, and of no other. */
    public static String prefix(String app) {
        return "{" + Escaped.of(app) + ":";
    }

    /**
     * Where the entries of a cache are, and all that belongs to them.
     *
     * @param form letters for how values are written: what is written otherwise is elsewhere
     */
    public CacheLayout of(String cache, String form) {
        String name = Escaped.of(cache);
        List<String> prefixes =
                IntStream.range(0, stripes).mapToObj(this::stripe).toList();
        return new CacheLayout(name, Escaped.of(form), prefixes, digest);
    }

    /** Where the version of a tag is, whichever caches use it. */
    public byte[] tag(int stripe, String tag) {
        return bytes(stripe(stripe) + "t:" + Digest.text(digest.of(bytes(tag))));
    }

    /** Where the vector of this name is. */
    public byte[] vector(String name) {
        return bytes(prefix + "v:" + Escaped.of(name) + "}");
    }

    /** How many stripes there are. */
    public int stripes() {
        return stripes;
    }

    private String stripe(int stripe) {
        return prefix + stripe + "}:";
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
