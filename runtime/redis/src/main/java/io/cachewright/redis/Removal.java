package io.cachewright.redis;

import io.cachewright.redis.layout.CacheLayout;
import io.cachewright.redis.layout.Layout;
import io.cachewright.redis.layout.Place;
import io.cachewright.redis.wire.Command;
import io.cachewright.redis.wire.Refusal;
import io.cachewright.redis.wire.Reply;
import io.cachewright.redis.wire.Verb;
import io.cachewright.redis.wire.Wire;
import io.cachewright.runtime.shared.Cells;
import io.cachewright.runtime.shared.SharedKey;
import io.cachewright.runtime.shared.StoreException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Invalidates: removes entries, or the versions that prove them, and notes the change for other processes before and
 * after that. After it, so that every copy of something that was removed was made before the note, which tells of it.
 * Before it, so that a put which began before the removal, and is kept after it, learns that it was not alone.
 */
final class Removal {
    /** More than there can be forms, unless somebody makes them up. */
    private static final int MOST_ROUNDS = 20;
    /** How many keys are noted and removed before the next: enough that the notes cost little. */
    private static final int MOST_KEYS = 1_000;

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

    /** Removes the entries of these keys, and the leases of those who load them, in whatever form they are written. */
    void keys(Forms forms, List<SharedKey> keys) {
        if (keys.isEmpty()) {
            return;
        }
        Deque<List<SharedKey>> left = new ArrayDeque<>();
        for (int from = 0; from < keys.size(); from += MOST_KEYS) {
            left.add(keys.subList(from, Math.min(keys.size(), from + MOST_KEYS)));
        }
        insistence.on(() -> allOf(left, forms));
    }

    /** Whoever tries again goes on where it failed. */
    private boolean allOf(Deque<List<SharedKey>> left, Forms forms) {
        for (List<SharedKey> keys = left.peek(); keys != null; keys = left.peek()) {
            inAllForms(forms, keys);
            left.remove();
        }
        return true;
    }

    /**
     * Removes keys in all forms that are known here, and then in others that the cache's version lists. That is read
     * after the removal: a form that is listed later belongs to loads which began later.
     */
    private void inAllForms(Forms forms, List<SharedKey> keys) {
        int[] cells = keys.stream()
                .mapToInt(key -> Cells.of(key.canonical()))
                .distinct()
                .toArray();
        Set<String> done = new HashSet<>();
        Set<String> next = new LinkedHashSet<>(forms.known());
        for (int rounds = 0; rounds < MOST_ROUNDS; rounds++) {
            List<Command> removals = new ArrayList<>(2 * keys.size());
            Set<Integer> stripes = new TreeSet<>();
            for (String form : next) {
                removals(forms.layout(form), keys, removals, stripes);
            }
            done.addAll(next);
            next = new LinkedHashSet<>();
            for (byte[] version : remove(removals, versions(forms, stripes), forms.cache(), cells)) {
                next.addAll(forms.listed(version));
            }
            next.removeAll(done);
            if (next.isEmpty()) {
                return;
            }
        }
        throw new StoreException("Values are written in more and more forms.", null);
    }

    private static void removals(
            CacheLayout names, List<SharedKey> keys, List<Command> removals, Set<Integer> stripes) {
        for (SharedKey key : keys) {
            Place place = names.place(key);
            stripes.add(place.stripe());
            // The lease first, or a fill could come in between. One command each: while its slot moves to another
            // server, a cluster refuses commands on keys of which some are missing.
            removals.add(Command.on(Verb.UNLINK, place.lease()));
            removals.add(Command.on(Verb.UNLINK, place.entry()));
        }
    }

    private static List<Command> versions(Forms forms, Set<Integer> stripes) {
        return stripes.stream()
                .map(stripe -> Command.read(forms.own().version(stripe), Forms.LONGEST_VERSION))
                .toList();
    }

    /** Removes the version that all entries of a cache depend on. */
    void cache(Forms forms) {
        List<Command> removals = new ArrayList<>(layout.stripes());
        for (int stripe = 0; stripe < layout.stripes(); stripe++) {
            removals.add(Command.on(Verb.UNLINK, forms.own().version(stripe)));
        }
        String cache = forms.cache();
        insistence.on(() -> remove(removals, List.of(), cache, Cells.WHOLE));
    }

    /** Removes the versions of these tags, which entries of all caches may depend on. */
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
        insistence.on(() -> remove(removals, List.of(), Cells.TAGS, cells));
    }

    /** Removes, then reads; returns what was read. */
    private List<byte[]> remove(List<Command> removals, List<Command> reads, String vector, int... cells) {
        List<Command> steps = new ArrayList<>(removals.size() + reads.size() + 2);
        steps.add(vectors.bump(vector, cells));
        steps.addAll(removals);
        steps.addAll(reads);
        steps.add(vectors.bump(vector, cells));
        List<Reply> replies = wire.stripes() == 1 ? inOrder(steps) : apart(steps);
        int last = replies.size() - 1;
        vectors.changed(vector, replies.get(0));
        if (replies.get(0).refusal() != Refusal.NONE) {
            // It is noted now, behind what it is to come before; so that has to come behind it again.
            replies = again(steps, replies.get(0));
        }
        check(replies.subList(1, last - reads.size()));
        List<byte[]> read = read(replies.subList(last - reads.size(), last));
        vectors.changed(vector, replies.get(last));
        return read;
    }

    private List<Reply> inOrder(List<Command> steps) {
        List<Reply> replies = new ArrayList<>(steps.size());
        for (int from = 0; from < steps.size(); from += Wire.BATCH) {
            replies.addAll(wire.trip(steps.subList(from, Math.min(steps.size(), from + Wire.BATCH)), true));
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

    private List<Reply> again(List<Command> steps, Reply noted) {
        List<Reply> replies = new ArrayList<>(List.of(noted));
        replies.addAll(inOrder(steps.subList(1, steps.size() - 1)));
        replies.addAll(wire.trip(steps.subList(steps.size() - 1, steps.size()), true));
        return replies;
    }

    private static List<byte[]> read(List<Reply> replies) {
        List<byte[]> read = new ArrayList<>(replies.size());
        for (Reply reply : replies) {
            // Something else in its place is no version, and nothing is valid under it.
            if (reply.refusal() != Refusal.NONE && reply.refusal() != Refusal.SENSELESS) {
                throw new StoreException("Redis does not say in which forms there may be more: " + reply.error(), null);
            }
            read.add(reply.bytes());
        }
        return read;
    }

    private static void check(List<Reply> replies) {
        for (Reply reply : replies) {
            if (reply.number() == null) {
                throw new StoreException("Redis does not remove it: " + reply.error(), null);
            }
        }
    }
}
