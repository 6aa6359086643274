package io.cachewright.runtime;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/**
 * A version that an application gives a name to: of a catalogue, of a price list, of whatever changes as a whole. It is
 * the tag of the same name, with a text that can be read. From {@link Caches#version}. Safe for any number of threads.
 *
 * <p>What is cached depends on it in one of two ways: {@code @Cached(tags = "catalog")}, where {@link #bump} takes the
 * results out at once; or {@code @Cached(version = "catalogVersion")} with a method that returns {@link #current},
 * where each call compares.
 *
 * <p>The text of {@link #current} belongs to this process: another process has a text of its own, which a {@link #bump}
 * here does not change. Where processes share results, a bump reaches the others by the tag alone.
 */
public final class NamedVersion {
    private final String name;
    private final Common common;
    private volatile String current = fresh();

    NamedVersion(String name, Common common) {
        this.name = name;
        this.common = common;
    }

    /** The name, which is also that of the tag. */
    public String name() {
        return name;
    }

    /**
     * A text that stays the same until the next {@link #bump}, and never comes again after that. It begins with the
     * time of the bump, for people to read; code may only compare it. Costs one volatile read.
     */
    public String current() {
        return current;
    }

    /**
     * From now on {@link #current} is another text, and what was loaded under the tag of this name loads again; in a
     * transaction after its commit. Takes the same time however much that is.
     */
    public void bump() {
        Changes.of(common).invalidateTags(name).apply();
    }

    /** The tag was bumped. */
    void renew() {
        current = fresh();
    }

    private static String fresh() {
        return Instant.now().truncatedTo(ChronoUnit.SECONDS) + "-" + UUID.randomUUID();
    }

    @Override
    public String toString() {
        return name + " " + current;
    }
}
