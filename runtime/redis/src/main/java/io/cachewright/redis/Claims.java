package io.cachewright.redis;

import io.cachewright.redis.layout.Fresh;
import io.cachewright.redis.layout.Place;
import io.cachewright.redis.wire.Command;
import io.cachewright.redis.wire.Reply;
import io.cachewright.runtime.shared.Asked;
import io.cachewright.runtime.shared.Lease;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Leases of many keys by one script. Such a lease is called a claim, and stands with those of other keys in one text (see
 * {@link ClaimText}), so that nothing is written for each key but its entry. Who invalidates a key, or takes its lease, takes its
 * claim away, and no other's. Keys that this cache has claimed itself are not looked for: it has one load of a key under way
 * at a time, and most of what is claimed while it is warmed is its own.
 */
final class Claims<V extends @Nullable Object> {
    /** How many keys a script takes: it keeps the server from others for about a millisecond. */
    static final int MOST = 256;

    static final byte DONE = '1';

    private final Ground<V> ground;
    private final String owner = Fresh.owner();

    /** What keys must have in common to be claimed at once. */
    private record Common(int stripe, int tags, String revision) {}

    private record Wanted(int at, Asked asked, Place place) {}

    /** Keys that are claimed at once. */
    private record Group(String token, TagsOfKeys tags, List<Wanted> wanted) {
        Group(String owner) {
            this(Fresh.token(owner), new TagsOfKeys(), new ArrayList<>());
        }

        void add(Wanted more) {
            tags.add(more.asked().tags());
            wanted.add(more);
        }
    }

    Claims(Ground<V> ground) {
        this.ground = ground;
    }

    /** Claims what it can, and leaves out what something is there of or has nothing in common with the others. */
    void take(List<Asked> asked, Duration time, @Nullable Lease[] leases) {
        List<Group> groups = groups(asked);
        List<Command> commands =
                groups.stream().map(group -> claiming(group, time)).toList();
        List<Reply> replies = commands.isEmpty() ? List.of() : ground.lost().ask(commands, () -> releasing(groups));
        for (int i = 0; i < replies.size(); i++) {
            leases(groups.get(i), replies.get(i), leases);
        }
    }

    private List<Group> groups(List<Asked> asked) {
        List<Group> groups = new ArrayList<>();
        Map<Common, Group> open = new HashMap<>();
        Set<Long> checks = new HashSet<>();
        for (int i = 0; i < asked.size(); i++) {
            Asked one = asked.get(i);
            Place place = ground.place(one);
            if (!checks.add(place.check())) {
                continue;
            }
            Common common = new Common(place.stripe(), one.tags().size(), one.revision());
            Group group = open.get(common);
            if (group == null || !group.tags().haveRoomFor(one.tags())) {
                group = new Group(owner);
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
                        group.wanted().stream().map(each -> Leasing.releasing(ground, each.asked(), group.token())))
                .toList();
    }

    private Command claiming(Group group, Duration time) {
        Asked any = group.wanted().get(0).asked();
        List<String> tags = group.tags().all();
        List<byte[]> keys = ground.versions(tags, group.wanted().get(0).place().stripe());
        keys.add(ground.claims(group.wanted().get(0).place()));
        ByteBuffer checks = ByteBuffer.allocate(group.wanted().size() * Long.BYTES);
        for (Wanted each : group.wanted()) {
            keys.add(each.place().entry());
            checks.putLong(each.place().check());
        }
        group.wanted().forEach(each -> keys.add(each.place().lease()));
        return Command.run(
                ClaimScripts.CLAIM,
                keys,
                List.of(
                        Command.LINEAGE,
                        Fresh.version(),
                        Ground.bytes(group.token()),
                        Ground.bytes(Math.max(1, time.toMillis())),
                        Ground.bytes(tags.size()),
                        Ground.bytes(Leasing.UNUSED.plus(time).toMillis()),
                        StoredVersions.revision(any),
                        ground.forms().ownName(),
                        Ground.bytes(any.tags().size()),
                        group.tags().ofKeys(),
                        checks.array()));
    }

    private void leases(Group group, Reply reply, @Nullable Lease[] leases) {
        ground.given(reply);
        byte[] claimed = letters(reply.element(0), group.wanted().size());
        for (int i = 0; i < claimed.length; i++) {
            Wanted each = group.wanted().get(i);
            if (isDone(claimed[i])) {
                IntStream which = each.asked().tags().stream().mapToInt(group.tags()::indexOf);
                StoredVersions versions =
                        StoredVersions.leased(reply, 1, each.asked(), each.place(), which, ground.forms());
                leases[each.at()] = new Lease(Lease.Outcome.TAKEN, group.token(), versions);
            }
        }
    }

    /** What was said of each of so many keys; nothing good of any if it is something else. */
    static byte[] letters(byte @Nullable [] said, int count) {
        return said != null && said.length == count ? said : new byte[count];
    }

    /** Whether a letter says that it was done. */
    static boolean isDone(byte letter) {
        return letter == DONE;
    }

    /** Whether what this lease claims is still claimed by it. */
    boolean holds(Asked asked, Lease lease) {
        Place place = ground.place(asked);
        Reply reply = ground.wire()
                .trip(
                        List.of(Command.run(
                                ClaimScripts.HOLDS,
                                List.of(ground.claims(place)),
                                List.of(Ground.bytes(lease.token()), place.checkBytes()))),
                        false)
                .get(0);
        Long held = reply.number();
        return held != null && held == 1;
    }
}
