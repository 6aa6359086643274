package io.cachewright.redis;

import io.cachewright.redis.layout.Fresh;
import io.cachewright.redis.layout.Place;
import io.cachewright.redis.wire.Command;
import io.cachewright.redis.wire.Reply;
import io.cachewright.runtime.shared.Asked;
import io.cachewright.runtime.shared.Lease;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Leases of many keys by one script. Such a lease is called a claim and stands in the place of the entry that is to come, so that
 * for a key of which nothing is there one thing is written and then replaced, instead of two written and one removed.
 * Whatever removes the entry destroys the claim.
 */
final class Claims<V extends @Nullable Object> {
    /** How many keys a script takes: it keeps the server from others for about a millisecond. */
    static final int MOST = 256;

    private static final int MARK = 2;
    static final byte DONE = '1';

    private final Ground<V> ground;

    /** What keys must have in common to be claimed at once. */
    private record Common(int stripe, List<String> tags, String revision) {}

    private record Wanted(int at, Place place) {}

    Claims(Ground<V> ground) {
        this.ground = ground;
    }

    /** Claims what it can, and leaves out what something is there of or has nothing in common with the others. */
    void take(List<Asked> asked, Duration time, @Nullable Lease[] leases) {
        Map<Common, List<Wanted>> groups = new LinkedHashMap<>();
        for (int i = 0; i < leases.length; i++) {
            Asked one = asked.get(i);
            Place place = ground.place(one);
            groups.computeIfAbsent(new Common(place.stripe(), one.tags(), one.revision()), common -> new ArrayList<>())
                    .add(new Wanted(i, place));
        }
        groups.values().removeIf(group -> group.size() == 1);
        List<String> tokens = new ArrayList<>(groups.size());
        List<Command> commands = new ArrayList<>(groups.size());
        for (List<Wanted> group : groups.values()) {
            String token = Fresh.token();
            tokens.add(token);
            commands.add(claiming(asked.get(group.get(0).at()), group, token, time));
        }
        List<Reply> replies = commands.isEmpty()
                ? List.of()
                : ground.lost().ask(commands, () -> releasing(asked, groups.values(), tokens));
        int next = 0;
        for (List<Wanted> group : groups.values()) {
            Lease lease = lease(asked.get(group.get(0).at()), tokens.get(next), replies.get(next));
            byte[] claimed = letters(replies.get(next++).element(0), group.size());
            for (int i = 0; i < claimed.length; i++) {
                leases[group.get(i).at()] = isDone(claimed[i]) ? lease : null;
            }
        }
    }

    private List<Command> releasing(List<Asked> asked, Collection<List<Wanted>> groups, List<String> tokens) {
        List<Command> releases = new ArrayList<>();
        int next = 0;
        for (List<Wanted> group : groups) {
            String token = tokens.get(next++);
            group.forEach(each -> releases.add(Leasing.releasing(ground, asked.get(each.at()), token)));
        }
        return releases;
    }

    private Command claiming(Asked common, List<Wanted> group, String token, Duration time) {
        List<byte[]> keys = ground.versions(common, group.get(0).place().stripe());
        for (Wanted each : group) {
            keys.add(each.place().entry());
        }
        for (Wanted each : group) {
            keys.add(each.place().lease());
        }
        return Command.run(
                ClaimScripts.CLAIM,
                keys,
                List.of(
                        Command.LINEAGE,
                        Fresh.version(),
                        Ground.bytes(token),
                        Ground.bytes(Math.max(1, time.toMillis())),
                        Ground.bytes(common.tags().size()),
                        Ground.bytes(Leasing.UNUSED.plus(time).toMillis()),
                        StoredVersions.revision(common),
                        ground.forms().ownName()));
    }

    private Lease lease(Asked common, String token, Reply reply) {
        ground.given(reply);
        return new Lease(Lease.Outcome.TAKEN, token, StoredVersions.leased(reply, 1, common, ground.forms()));
    }

    /** What was said of each of so many keys; nothing good of any if it is something else. */
    static byte[] letters(byte @Nullable [] said, int count) {
        return said != null && said.length == count ? said : new byte[count];
    }

    /** Whether a letter says that it was done. */
    static boolean isDone(byte letter) {
        return letter == DONE;
    }

    /** Whose claim these bytes of an entry's place are; null if they are none. */
    static @Nullable String claimant(byte[] bytes) {
        return bytes.length == MARK + Looking.LEASE && bytes[0] == 'c' && bytes[1] == 'l'
                ? new String(bytes, MARK, Looking.TOKEN, StandardCharsets.US_ASCII)
                : null;
    }
}
