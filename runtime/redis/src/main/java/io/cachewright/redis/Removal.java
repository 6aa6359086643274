package io.cachewright.redis;

import io.cachewright.redis.layout.CacheLayout;
import io.cachewright.redis.layout.Layout;
import io.cachewright.redis.layout.Place;
import io.cachewright.redis.wire.Command;
import io.cachewright.redis.wire.Reply;
import io.cachewright.redis.wire.Verb;
import io.cachewright.redis.wire.Wire;
import io.cachewright.runtime.shared.Cells;
import io.cachewright.runtime.shared.SharedKey;
import io.cachewright.runtime.shared.StoreException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Invalidates: removes what proves entries right, and notes the change for those who have copies, before and after it. After
 * it, so that a copy that was made before the note is of something that was removed, or the note tells of it. Before it, so
 * that a put which began before the removal, and is kept after it, learns that it was not alone.
 */
final class Removal {
    private final Layout layout;
    private final Wire wire;
    private final Vectors vectors;
    private final Insistence insistence;

    Removal(Layout layout, Wire wire, Vectors vectors, Insistence insistence) {
        this.layout = layout;
        this.wire = wire;
        this.vectors = vectors;
        this.insistence = insistence;
    }

    /** Of these keys the entries, and the leases of whoever is loading them. */
    void keys(String cache, List<SharedKey> keys) {
        if (keys.isEmpty()) {
            return;
        }
        List<Command> removals = new ArrayList<>(keys.size());
        CacheLayout names = layout.of(cache);
        for (SharedKey key : keys) {
            Place place = names.place(key);
            // The lease first, or a fill could come in between. One command each: while its slot moves to another
            // server, a
            // cluster refuses commands on keys of which some are missing.
            removals.add(Command.on(Verb.UNLINK, place.lease()));
            removals.add(Command.on(Verb.UNLINK, place.entry()));
        }
        int[] cells = keys.stream()
                .mapToInt(key -> Cells.of(key.canonical()))
                .distinct()
                .toArray();
        String what = keys.size() == 1 ? "The key (" + keys.get(0) + ")" : keys.size() + " keys";
        insistence.on(what + " of cache '" + cache + "'", () -> remove(removals, cache, cells));
    }

    /** Of a cache the version that all its entries depend on. */
    void cache(String cache) {
        List<Command> removals = new ArrayList<>(layout.stripes());
        CacheLayout names = layout.of(cache);
        for (int stripe = 0; stripe < layout.stripes(); stripe++) {
            removals.add(Command.on(Verb.UNLINK, names.version(stripe)));
        }
        insistence.on("The cache '" + cache + "'", () -> remove(removals, cache, Cells.WHOLE));
    }

    /** Of these tags the versions that entries of all caches may depend on. */
    void tags(Collection<String> tags) {
        if (tags.isEmpty()) {
            return;
        }
        List<Command> removals = new ArrayList<>(tags.size() * layout.stripes());
        for (String tag : tags) {
            for (int stripe = 0; stripe < layout.stripes(); stripe++) {
                removals.add(Command.on(Verb.UNLINK, layout.tag(stripe, tag)));
            }
        }
        int[] cells = tags.stream()
                .mapToInt(tag -> Cells.of(tag.getBytes(StandardCharsets.UTF_8)))
                .distinct()
                .toArray();
        insistence.on("What has one of " + tags.size() + " tags", () -> remove(removals, Cells.TAGS, cells));
    }

    private Cells remove(List<Command> removals, String vector, int... cells) {
        List<Command> steps = new ArrayList<>(removals.size() + 2);
        steps.add(vectors.bump(vector, cells));
        steps.addAll(removals);
        steps.add(vectors.bump(vector, cells));
        List<Reply> replies = wire.stripes() == 1 ? inOrder(steps) : apart(steps);
        int last = replies.size() - 1;
        vectors.changed(vector, replies.get(0));
        check(replies.subList(1, last));
        return vectors.changed(vector, replies.get(last));
    }

    private List<Reply> inOrder(List<Command> steps) {
        List<Reply> replies = new ArrayList<>(steps.size());
        for (int from = 0; from < steps.size(); from += Ground.BATCH) {
            replies.addAll(wire.trip(steps.subList(from, Math.min(steps.size(), from + Ground.BATCH)), true));
        }
        return replies;
    }

    /** Servers apart do not wait for each other, so there the notes take trips of their own. */
    private List<Reply> apart(List<Command> steps) {
        int last = steps.size() - 1;
        List<Reply> replies = new ArrayList<>(wire.trip(steps.subList(0, 1), true));
        replies.addAll(inOrder(steps.subList(1, last)));
        replies.addAll(wire.trip(steps.subList(last, last + 1), true));
        return replies;
    }

    private static void check(List<Reply> replies) {
        for (Reply reply : replies) {
            if (reply.number() == null) {
                throw new StoreException("Redis does not remove it: " + reply.error(), null);
            }
        }
    }
}
