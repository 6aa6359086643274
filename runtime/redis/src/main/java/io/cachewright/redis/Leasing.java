package io.cachewright.redis;

import io.cachewright.redis.layout.Fresh;
import io.cachewright.redis.layout.Place;
import io.cachewright.redis.wire.Command;
import io.cachewright.redis.wire.Reply;
import io.cachewright.runtime.shared.Asked;
import io.cachewright.runtime.shared.Lease;
import io.cachewright.runtime.shared.StoreException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Takes leases and gives them back. */
final class Leasing<V extends @Nullable Object> {
    /** How long a version lasts that nothing was filled under yet; longer than anybody loads. */
    static final Duration UNUSED = Duration.ofDays(1);

    /** What the script says when values of the key may be there in forms that it was not told of. */
    private static final String MORE_FORMS = "FORMS";

    /** More than there can be forms, unless somebody makes them up. */
    private static final int MOST_TRIES = 10;

    private final Ground<V> ground;
    private final Claims<V> claims;

    Leasing(Ground<V> ground) {
        this.ground = ground;
        this.claims = new Claims<>(ground);
    }

    List<Lease> lease(List<Asked> asked, Duration time, Lease.Purpose purpose) {
        List<Lease> leases = new ArrayList<>(asked.size());
        try {
            for (int from = 0; from < asked.size(); from += Ground.BATCH) {
                leases.addAll(batch(asked.subList(from, Math.min(asked.size(), from + Ground.BATCH)), time, purpose));
            }
            return leases;
        } catch (StoreException e) {
            giveBackLater(asked, leases);
            throw e;
        }
    }

    private List<Lease> batch(List<Asked> asked, Duration time, Lease.Purpose purpose) {
        @Nullable Lease[] leases = new @Nullable Lease[asked.size()];
        try {
            if (purpose == Lease.Purpose.LOAD && asked.size() > 1) {
                claims.take(asked, time, leases);
            }
            oneByOne(asked, time, purpose, leases);
            return Arrays.asList(complete(leases));
        } catch (StoreException e) {
            giveBackLater(asked, Arrays.asList(leases));
            throw e;
        }
    }

    /** Those that were taken before something failed: who asked will never know of them. */
    private void giveBackLater(List<Asked> asked, List<? extends @Nullable Lease> leases) {
        List<Command> releases = new ArrayList<>();
        for (int i = 0; i < leases.size(); i++) {
            Lease lease = leases.get(i);
            if (lease != null && lease.taken()) {
                releases.add(releasing(asked.get(i), lease));
            }
        }
        if (!releases.isEmpty()) {
            ground.lost().giveBackLater(releases);
        }
    }

    /** Takes those that are not taken yet, with a script each; again where that did not know enough. */
    private void oneByOne(List<Asked> asked, Duration time, Lease.Purpose purpose, @Nullable Lease[] leases) {
        for (int tries = 0; tries < MOST_TRIES && tryOneByOne(asked, time, purpose, leases); tries++) {
            // The server has said which forms there are, or nothing.
        }
        if (Arrays.asList(leases).contains(null)) {
            throw new StoreException("Values are written in more and more forms.", null);
        }
    }

    /** Whether there is something left. */
    private boolean tryOneByOne(List<Asked> asked, Duration time, Lease.Purpose purpose, @Nullable Lease[] leases) {
        List<Command> commands = new ArrayList<>();
        List<String> tokens = new ArrayList<>();
        List<Integer> which = new ArrayList<>();
        for (int i = 0; i < leases.length; i++) {
            if (leases[i] == null) {
                String token = Fresh.token();
                tokens.add(token);
                which.add(i);
                commands.add(command(asked.get(i), token, time, purpose));
            }
        }
        List<Reply> replies =
                commands.isEmpty() ? List.of() : ground.lost().ask(commands, () -> releasing(asked, which, tokens));
        if (replies == null) {
            return true;
        }
        AllAnswers answers = new AllAnswers();
        boolean isLeft = false;
        for (int i = 0; i < replies.size(); i++) {
            int at = i;
            answers.take(
                    () -> leases[which.get(at)] = answer(asked.get(which.get(at)), tokens.get(at), replies.get(at)));
            isLeft |= leases[which.get(i)] == null;
        }
        answers.end();
        return isLeft;
    }

    @SuppressWarnings("NullAway") // each was answered
    private static Lease[] complete(@Nullable Lease[] leases) {
        return leases;
    }

    private Command command(Asked asked, String token, Duration time, Lease.Purpose purpose) {
        Place place = ground.place(asked);
        List<byte[]> keys = new ArrayList<>();
        keys.add(place.lease());
        keys.add(place.entry());
        keys.addAll(ground.versions(asked, place.stripe()));
        List<String> others = purpose == Lease.Purpose.PUT ? ground.forms().others() : List.of();
        for (String form : others) {
            Place other = ground.forms().layout(form).place(asked.key());
            keys.add(other.lease());
            keys.add(other.entry());
        }
        return Command.run(
                Scripts.LEASE,
                keys,
                List.of(
                        Command.LINEAGE,
                        Fresh.version(),
                        Ground.bytes(token),
                        Ground.bytes(Math.max(1, time.toMillis())),
                        Ground.bytes(purpose.name()),
                        Ground.bytes(UNUSED.plus(time).toMillis()),
                        ground.format().opening(place.check(), Ground.count(asked)),
                        StoredVersions.revision(asked),
                        ground.forms().ownName(),
                        Ground.bytes(asked.tags().size()),
                        String.join("", others).getBytes(StandardCharsets.ISO_8859_1)));
    }

    /** Null if it has to be asked for again. */
    private @Nullable Lease answer(Asked asked, String token, Reply reply) {
        ground.given(reply);
        byte[] outcome = reply.element(0);
        if (outcome == null) {
            throw new StoreException(ground.name() + " answers a lease with something else.", null);
        }
        String said = new String(outcome, StandardCharsets.US_ASCII);
        if (said.equals(MORE_FORMS)) {
            ground.forms().listed(StoredVersions.there(reply.element(1)));
            return null;
        }
        return switch (Lease.Outcome.valueOf(said)) {
            case FOUND -> new Lease(Lease.Outcome.FOUND, "", null);
            case HELD -> new Lease(Lease.Outcome.HELD, text(reply.element(1)), null);
            case TAKEN -> new Lease(Lease.Outcome.TAKEN, token, StoredVersions.leased(reply, 1, asked, ground.forms()));
        };
    }

    private static String text(byte @Nullable [] bytes) {
        return new String(StoredVersions.there(bytes), StandardCharsets.US_ASCII);
    }

    void release(Asked asked, Lease lease) {
        if (lease.taken()) {
            ground.lost().giveBack(List.of(releasing(asked, lease)));
        }
    }

    Command releasing(Asked asked, Lease lease) {
        return releasing(ground, asked, lease.token());
    }

    private List<Command> releasing(List<Asked> asked, List<Integer> which, List<String> tokens) {
        return IntStream.range(0, tokens.size())
                .mapToObj(i -> releasing(ground, asked.get(which.get(i)), tokens.get(i)))
                .toList();
    }

    static Command releasing(Ground<?> ground, Asked asked, String token) {
        Place place = ground.place(asked);
        return Command.run(Scripts.RELEASE, List.of(place.lease(), place.entry()), List.of(Ground.bytes(token)));
    }
}
