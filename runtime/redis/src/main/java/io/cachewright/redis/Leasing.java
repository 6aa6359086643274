package io.cachewright.redis;

import io.cachewright.redis.layout.Fresh;
import io.cachewright.redis.layout.Place;
import io.cachewright.redis.wire.Command;
import io.cachewright.redis.wire.Refusal;
import io.cachewright.redis.wire.Reply;
import io.cachewright.runtime.shared.Asked;
import io.cachewright.runtime.shared.Lease;
import io.cachewright.runtime.shared.StoreException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes leases and gives them back. */
final class Leasing<V extends @Nullable Object> {
    /** How long a version lasts that nothing was filled under yet; longer than anybody loads. */
    private static final Duration UNUSED = Duration.ofDays(1);

    private final Ground<V> ground;

    Leasing(Ground<V> ground) {
        this.ground = ground;
    }

    List<Lease> lease(List<Asked> asked, Duration time, Lease.Purpose purpose) {
        List<Lease> leases = new ArrayList<>(asked.size());
        for (int from = 0; from < asked.size(); from += Ground.BATCH) {
            leases.addAll(batch(asked.subList(from, Math.min(asked.size(), from + Ground.BATCH)), time, purpose));
        }
        return leases;
    }

    private List<Lease> batch(List<Asked> asked, Duration time, Lease.Purpose purpose) {
        List<Command> commands = new ArrayList<>(asked.size());
        List<String> tokens = new ArrayList<>(asked.size());
        for (Asked one : asked) {
            String token = Fresh.token();
            tokens.add(token);
            commands.add(command(one, token, time, purpose));
        }
        List<Reply> replies = ground.wire().trip(commands, false);
        List<Lease> leases = new ArrayList<>(asked.size());
        for (int i = 0; i < replies.size(); i++) {
            leases.add(answer(asked.get(i), tokens.get(i), replies.get(i)));
        }
        return leases;
    }

    private Command command(Asked asked, String token, Duration time, Lease.Purpose purpose) {
        Place place = ground.place(asked);
        List<byte[]> keys = new ArrayList<>();
        keys.add(place.lease());
        keys.add(place.entry());
        keys.addAll(ground.versions(asked, place.stripe()));
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
                        StoredVersions.revision(asked)));
    }

    private Lease answer(Asked asked, String token, Reply reply) {
        if (reply.refusal() != Refusal.NONE) {
            throw new StoreException(
                    ground.name() + " gives no leases for cache '" + ground.cache() + "': " + reply.error(), null);
        }
        byte[] outcome = reply.element(0);
        if (outcome == null) {
            throw new StoreException(ground.name() + " answers a lease with something else.", null);
        }
        return switch (Lease.Outcome.valueOf(new String(outcome, StandardCharsets.US_ASCII))) {
            case FOUND -> new Lease(Lease.Outcome.FOUND, "", null);
            case HELD -> new Lease(Lease.Outcome.HELD, text(reply.element(1)), null);
            case TAKEN -> new Lease(Lease.Outcome.TAKEN, token, versions(asked, reply));
        };
    }

    private static StoredVersions versions(Asked asked, Reply reply) {
        List<byte[]> tags = new ArrayList<>();
        for (int i = 0; i < asked.tags().size(); i++) {
            tags.add(there(reply.element(2 + i)));
        }
        return StoredVersions.leased(there(reply.element(1)), tags, asked);
    }

    private static String text(byte @Nullable [] bytes) {
        return new String(there(bytes), StandardCharsets.US_ASCII);
    }

    private static byte[] there(byte @Nullable [] bytes) {
        if (bytes == null) {
            throw new StoreException("Redis answers a lease with less than it should.", null);
        }
        return bytes;
    }

    void release(Asked asked, Lease lease) {
        if (lease.taken()) {
            ground.wire().trip(List.of(releasing(asked, lease)), false);
        }
    }

    Command releasing(Asked asked, Lease lease) {
        return Command.run(Scripts.RELEASE, List.of(ground.place(asked).lease()), List.of(Ground.bytes(lease.token())));
    }
}
