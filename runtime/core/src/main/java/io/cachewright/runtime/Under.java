package io.cachewright.runtime;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an entry is loaded under besides the version of its cache: a revision of the data, tags, groups. Immutable; each
 * method returns another. Must be made before the user's method runs.
 */
public final class Under {
    /** Nothing else: the entry stands until its key or its cache is invalidated. */
    public static final Under NOTHING = new Under(null, List.of());

    /** More would make each hit slow; whoever needs them can have one tag for several things. */
    private static final int MOST_TAGS = 16;

    private final @Nullable Object revision;
    private final List<Object> tags;

    private Under(@Nullable Object revision, List<Object> tags) {
        this.revision = revision;
        this.tags = tags;
    }

    /**
     * The revision of the data as the caller knows it, such as a row's version column: an entry that was loaded under
     * another (by {@code equals}) is a miss for this call, and is replaced. Null is a revision like any other.
     */
    public static Under revision(@Nullable Object revision) {
        return NOTHING.andRevision(revision);
    }

    /** Tags: {@link Caches#invalidateTags} for any of them invalidates the entry, in whichever cache it is. */
    public static Under tags(String... tags) {
        return NOTHING.andTags(tags);
    }

    /** A group: {@link Cache#invalidateGroup} for this parameter and value invalidates the entry. */
    public static Under group(String parameter, @Nullable Object value) {
        return NOTHING.andGroup(parameter, value);
    }

    /** All of this, and the {@link #revision} of the data. */
    public Under andRevision(@Nullable Object revision) {
        return new Under(revision, tags);
    }

    /** All of this, and these {@link #tags}; at most 16 tags and groups together. */
    public Under andTags(String... more) {
        return with(List.of((Object[]) more));
    }

    /** All of this, and this {@link #group}; at most 16 tags and groups together. */
    public Under andGroup(String parameter, @Nullable Object value) {
        return with(List.of(new Group(parameter, value)));
    }

    private Under with(List<Object> more) {
        List<Object> all = new ArrayList<>(tags);
        all.addAll(more);
        if (all.size() > MOST_TAGS) {
            throw new CacheException(
                    "too-many-tags",
                    "an entry was to be loaded under " + all.size()
                            + " tags and groups, but each costs a little on every hit.",
                    "Use " + MOST_TAGS + " or fewer; one tag can stand for several things that change together.");
        }
        return new Under(revision, List.copyOf(all));
    }

    /** The revision; null if there is none. */
    @Nullable
    Object revision() {
        return revision;
    }

    /** Tags as strings and groups as {@link Group}. */
    List<Object> tags() {
        return tags;
    }

    /** All entries of a cache that were loaded with this value of a parameter. */
    record Group(String parameter, @Nullable Object value) {
        Group {
            // What its owner makes of an array later must not lose the group.
            value = Content.copy(value);
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Group group
                    && group.parameter.equals(parameter)
                    && Content.equal(group.value, value);
        }

        @Override
        public int hashCode() {
            return 31 * parameter.hashCode() + Content.hash(value);
        }

        /** For people: {@code sku=A1}. */
        @Override
        public String toString() {
            return parameter + "=" + KeyText.of(value);
        }
    }
}
