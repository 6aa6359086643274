package io.cachewright.redis;

import io.cachewright.redis.layout.Fresh;
import io.cachewright.redis.layout.Place;
import io.cachewright.redis.wire.Argument;
import io.cachewright.redis.wire.Command;
import io.cachewright.redis.wire.Reply;
import io.cachewright.runtime.shared.Asked;
import io.cachewright.runtime.shared.Lease;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Leases of many keys by one script. Such a lease is called a claim, and stands in the place of the entry that is to
 * come. So for a new key one thing is written and then replaced, where a lease beside the entry would be two writes and
 * a removal. Whatever removes the entry destroys the claim.
 */
final class Claims<V extends @Nullable Object> {
    /**
     * How many keys one script takes. So many keep the server busy for about a millisecond, and a letter can tell them
     * apart.
     */
    static final int MOST = Letters.MOST;

    private static final int MARK = 2;
    static final byte DONE = '1';

    private final RedisCache<V> redisCache;

    /** What keys must have in common to be claimed by one script. */
    private record Common(int stripe, int tags, String revision) {}

    private record Wanted(int at, Asked asked, Place place) {}

    /** Keys that are claimed at once. */
    private record Group(String token, Letters<String> tags, List<Wanted> wanted) {
        Group() {
            this(Fresh.token(), new Letters<>(), new ArrayList<>());
        }

        void add(Wanted more) {
            more.asked().tags().forEach(tags::add);
            wanted.add(more);
        }
    }

    Claims(RedisCache<V> redisCache) {
        this.redisCache = redisCache;
    }

    /**
     * Claims the keys that it can. Leaves out those that have an entry or a lease, or that no other key can be claimed
     * with.
     */
    void take(List<Asked> asked, Duration time, @Nullable Lease[] leases) {
        List<Group> groups = groups(asked);
        List<Command> commands =
                groups.stream().map(group -> claiming(group, time)).toList();
        List<Reply> replies = commands.isEmpty() ? List.of() : redisCache.lost().ask(commands, () -> releasing(groups));
        if (replies == null) {
            return;
        }
        AllAnswers answers = new AllAnswers();
        for (int i = 0; i < replies.size(); i++) {
            int at = i;
            answers.take(() -> leases(groups.get(at), replies.get(at), leases));
        }
        answers.end();
    }

    private List<Group> groups(List<Asked> asked) {
        List<Group> groups = new ArrayList<>();
        Map<Common, Group> open = new HashMap<>();
        for (int i = 0; i < asked.size(); i++) {
            Asked one = asked.get(i);
            Place place = redisCache.place(one);
            Common common = new Common(place.stripe(), one.tags().size(), one.revision());
            Group group = open.get(common);
            if (group == null || !group.tags().haveRoomFor(one.tags())) {
                group = new Group();
                groups.add(group);
                open.put(common, group);
            }
            group.add(new Wanted(i, one, place));
        }
        groups.removeIf(group -> group.wanted().size() == 1);
        return groups;
    }

    private List<Command> releasing(List<Group> groups) {
        return groups.stream()
                .flatMap(group ->
                        group.wanted().stream().map(each -> Leases.releasing(redisCache, each.asked(), group.token())))
                .toList();
    }

    private Command claiming(Group group, Duration time) {
        Asked any = group.wanted().get(0).asked();
        List<String> tags = group.tags().all();
        List<byte[]> keys =
                redisCache.versions(tags, group.wanted().get(0).place().stripe());
        group.wanted().forEach(each -> keys.add(each.place().entry()));
        group.wanted().forEach(each -> keys.add(each.place().lease()));
        return Command.run(
                ClaimScripts.CLAIM,
                keys,
                List.of(
                        Command.LINEAGE,
                        Fresh.version(),
                        Argument.of(group.token()),
                        Argument.of(Math.max(1, time.toMillis())),
                        Argument.of(tags.size()),
                        Argument.of(Leases.UNUSED.plus(time).toMillis()),
                        StoredVersions.revision(any),
                        redisCache.forms().ownName(),
                        Argument.of(any.tags().size()),
                        group.tags().written()));
    }

    private void leases(Group group, Reply reply, @Nullable Lease[] leases) {
        redisCache.given(reply);
        byte[] claimed = letters(reply.element(0), group.wanted().size());
        Map<List<String>, Lease> byTags = new HashMap<>();
        for (int i = 0; i < claimed.length; i++) {
            Wanted each = group.wanted().get(i);
            if (isDone(claimed[i])) {
                leases[each.at()] =
                        byTags.computeIfAbsent(each.asked().tags(), unused -> lease(group, reply, each.asked()));
            }
        }
    }

    private Lease lease(Group group, Reply reply, Asked asked) {
        IntStream which = asked.tags().stream().mapToInt(group.tags()::indexOf);
        StoredVersions versions = StoredVersions.leased(reply, 1, asked, which, redisCache.forms());
        return new Lease(Lease.Outcome.TAKEN, group.token(), versions);
    }

    /** The letter of each of so many keys; an answer of another length is taken for a refusal of all. */
    static byte[] letters(byte @Nullable [] said, int count) {
        return said != null && said.length == count ? said : new byte[count];
    }

    /** Whether a letter says that it was done. */
    static boolean isDone(byte letter) {
        return letter == DONE;
    }

    /** The token of the claim that these bytes in an entry's place are; null if they are no claim. */
    static @Nullable String claimant(byte[] bytes) {
        return bytes.length == MARK + Reads.LEASE && bytes[0] == 'c' && bytes[1] == 'l'
                ? new String(bytes, MARK, Reads.TOKEN, StandardCharsets.US_ASCII)
                : null;
    }
}
