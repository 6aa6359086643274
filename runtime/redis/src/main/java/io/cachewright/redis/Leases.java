package io.cachewright.redis;

import io.cachewright.redis.layout.Fresh;
import io.cachewright.redis.layout.Place;
import io.cachewright.redis.wire.Argument;
import io.cachewright.redis.wire.Command;
import io.cachewright.redis.wire.Reply;
import io.cachewright.redis.wire.Wire;
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
final class Leases<V extends @Nullable Object> {
    /** How long a version lasts under which nothing was filled yet: longer than any load. */
    static final Duration UNUSED = Duration.ofDays(1);

    /** What the script answers when there may be values of the key in forms that it was not told of. */
    private static final String MORE_FORMS = "FORMS";

    /** How often leases are asked for, which is more than there can be forms, unless somebody makes them up. */
    private static final int MOST_TRIES = 10;

    private final RedisCache<V> redisCache;
    private final Claims<V> claims;

    Leases(RedisCache<V> redisCache) {
        this.redisCache = redisCache;
        this.claims = new Claims<>(redisCache);
    }

    List<Lease> lease(List<Asked> asked, Duration time, Lease.Purpose purpose) {
        List<Lease> leases = new ArrayList<>(asked.size());
        try {
            for (int from = 0; from < asked.size(); from += Wire.BATCH) {
                leases.addAll(batch(asked.subList(from, Math.min(asked.size(), from + Wire.BATCH)), time, purpose));
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

    /** Gives back the leases that were taken before something failed, since the caller will never know of them. */
    private void giveBackLater(List<Asked> asked, List<? extends @Nullable Lease> leases) {
        List<Command> releases = new ArrayList<>();
        for (int i = 0; i < leases.size(); i++) {
            Lease lease = leases.get(i);
            if (lease != null && lease.taken()) {
                releases.add(releasing(asked.get(i), lease));
            }
        }
        if (!releases.isEmpty()) {
            redisCache.lost().giveBackLater(releases);
        }
    }

    /**
     * Takes the leases that are still missing, with a script each, and again where the script was not told of all
     * forms.
     */
    private void oneByOne(List<Asked> asked, Duration time, Lease.Purpose purpose, @Nullable Lease[] leases) {
        for (int tries = 0; tries < MOST_TRIES && tryOneByOne(asked, time, purpose, leases); tries++) {
            // The server has said which forms there are, or nothing.
        }
        if (Arrays.asList(leases).contains(null)) {
            throw new StoreException("Values are written in more and more forms.", null);
        }
    }

    /** Whether a lease is still missing. */
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
                commands.isEmpty() ? List.of() : redisCache.lost().ask(commands, () -> releasing(asked, which, tokens));
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
        Place place = redisCache.place(asked);
        List<byte[]> keys = new ArrayList<>();
        keys.add(place.lease());
        keys.add(place.entry());
        keys.addAll(redisCache.versions(asked, place.stripe()));
        List<String> others = purpose == Lease.Purpose.PUT ? redisCache.forms().others() : List.of();
        for (String form : others) {
            Place other = redisCache.forms().layout(form).place(asked.key());
            keys.add(other.lease());
            keys.add(other.entry());
        }
        return Command.run(
                Scripts.LEASE,
                keys,
                List.of(
                        Command.LINEAGE,
                        Fresh.version(),
                        Argument.of(token),
                        Argument.of(Math.max(1, time.toMillis())),
                        Argument.of(purpose.name()),
                        Argument.of(UNUSED.plus(time).toMillis()),
                        redisCache.format().opening(place.check(), RedisCache.count(asked)),
                        StoredVersions.revision(asked),
                        redisCache.forms().ownName(),
                        Argument.of(asked.tags().size()),
                        String.join("", others).getBytes(StandardCharsets.ISO_8859_1)));
    }

    /** The lease that was answered; null if it has to be asked for again. */
    private @Nullable Lease answer(Asked asked, String token, Reply reply) {
        redisCache.given(reply);
        byte[] outcome = reply.element(0);
        if (outcome == null) {
            throw new StoreException(redisCache.name() + " answers a lease with something else.", null);
        }
        String said = new String(outcome, StandardCharsets.US_ASCII);
        if (said.equals(MORE_FORMS)) {
            redisCache.forms().listed(StoredVersions.there(reply.element(1)));
            return null;
        }
        return switch (Lease.Outcome.valueOf(said)) {
            case FOUND -> new Lease(Lease.Outcome.FOUND, "", null);
            case HELD -> new Lease(Lease.Outcome.HELD, text(reply.element(1)), null);
            case TAKEN ->
                new Lease(Lease.Outcome.TAKEN, token, StoredVersions.leased(reply, 1, asked, redisCache.forms()));
        };
    }

    private static String text(byte @Nullable [] bytes) {
        return new String(StoredVersions.there(bytes), StandardCharsets.US_ASCII);
    }

    void release(Asked asked, Lease lease) {
        if (lease.taken()) {
            redisCache.lost().giveBack(List.of(releasing(asked, lease)));
        }
    }

    Command releasing(Asked asked, Lease lease) {
        return releasing(redisCache, asked, lease.token());
    }

    private List<Command> releasing(List<Asked> asked, List<Integer> which, List<String> tokens) {
        return IntStream.range(0, tokens.size())
                .mapToObj(i -> releasing(redisCache, asked.get(which.get(i)), tokens.get(i)))
                .toList();
    }

    static Command releasing(RedisCache<?> redisCache, Asked asked, String token) {
        Place place = redisCache.place(asked);
        return Command.run(Scripts.RELEASE, List.of(place.lease(), place.entry()), List.of(Argument.of(token)));
    }
}
