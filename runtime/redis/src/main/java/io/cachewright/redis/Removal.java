package io.cachewright.redis;

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
 * Invalidates: removes what proves entries right, and only then notes the change for those who have copies. In this order,
 * a copy that was made before the note is of something that was removed, or the note tells of it.
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
        for (SharedKey key : keys) {
            Place place = layout.place(cache, key);
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
        for (int stripe = 0; stripe < layout.stripes(); stripe++) {
            removals.add(Command.on(Verb.UNLINK, layout.cache(stripe, cache)));
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
        int from = 0;
        for (; removals.size() - from > Ground.BATCH; from += Ground.BATCH) {
            check(wire.trip(removals.subList(from, from + Ground.BATCH), true));
        }
        List<Command> last = new ArrayList<>(removals.subList(from, removals.size()));
        Command note = vectors.bump(vector, cells);
        if (wire.stripes() == 1) {
            last.add(note);
            List<Reply> replies = wire.trip(last, true);
            check(replies.subList(0, last.size() - 1));
            return vectors.changed(vector, replies.get(last.size() - 1));
        }
        // Servers apart do not wait for each other, so there the note takes a trip of its own.
        check(wire.trip(last, true));
        return vectors.changed(vector, wire.trip(List.of(note), true).get(0));
    }

    private static void check(List<Reply> replies) {
        for (Reply reply : replies) {
            if (reply.number() == null) {
                throw new StoreException("Redis does not remove it: " + reply.error(), null);
            }
        }
    }
}
