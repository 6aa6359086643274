package io.cachewright.redis;

import io.cachewright.redis.format.EntryHeader;
import io.cachewright.redis.layout.Place;
import io.cachewright.redis.wire.Command;
import io.cachewright.redis.wire.Refusal;
import io.cachewright.redis.wire.Reply;
import io.cachewright.runtime.shared.Fill;
import io.cachewright.runtime.shared.Filled;
import io.cachewright.runtime.shared.StoreException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Keeps what was loaded under a lease, if nothing speaks against it. */
final class Filling<V extends @Nullable Object> {
    /** How many bytes are sent in one write, give or take an entry. */
    private static final int BATCH_BYTES = 1 << 20;
    /** By how much versions outlast what was filled under them, so that not every fill has to prolong them. */
    private static final Duration LONGER = Duration.ofDays(1);

    /** What lasts longer is not kept for longer: a server can't count that far. */
    private static final Duration LONGEST = Duration.ofDays(3650);

    private final Ground<V> ground;
    private final Leasing<V> leasing;

    Filling(Ground<V> ground, Leasing<V> leasing) {
        this.ground = ground;
        this.leasing = leasing;
    }

    List<Filled> fill(List<Fill<V>> fills) {
        List<Filled> filled = new ArrayList<>(fills.size());
        List<Command> commands = new ArrayList<>();
        int bytes = 0;
        int from = 0;
        for (int i = 0; i < fills.size(); i++) {
            Command command = command(fills.get(i));
            commands.add(command);
            bytes += command.size();
            if (commands.size() == Ground.BATCH || bytes > BATCH_BYTES || i == fills.size() - 1) {
                List<Reply> replies = ground.wire().trip(commands, false);
                for (int each = 0; each < replies.size(); each++) {
                    filled.add(answer(fills.get(from + each), replies.get(each)));
                }
                commands = new ArrayList<>();
                bytes = 0;
                from = i + 1;
            }
        }
        return filled;
    }

    /** What keeps it, or gives the lease back if it can't be kept. */
    private Command command(Fill<V> fill) {
        if (!(fill.lease().versions() instanceof StoredVersions versions)) {
            throw new IllegalArgumentException("A fill needs a lease that was taken from this store.");
        }
        Place place = ground.place(fill.asked());
        byte[] entry = encoded(fill, versions, place);
        if (entry == null) {
            return leasing.releasing(fill.asked(), fill.lease());
        }
        List<byte[]> keys = new ArrayList<>();
        keys.add(place.lease());
        keys.add(place.entry());
        keys.addAll(ground.versions(fill.asked(), place.stripe()));
        List<byte[]> arguments = new ArrayList<>();
        long lasts = ttl(fill) + millis(fill.stale());
        arguments.add(Ground.bytes(fill.lease().token()));
        arguments.add(entry);
        arguments.add(Ground.bytes(lasts));
        arguments.add(Ground.bytes(lasts + LONGER.toMillis()));
        arguments.addAll(versions.stored());
        return Command.run(Scripts.FILL, keys, arguments);
    }

    private byte @Nullable [] encoded(Fill<V> fill, StoredVersions versions, Place place) {
        byte[] proof = ground.format().proof(place.check(), versions.proven());
        EntryHeader header = new EntryHeader(
                fill.lease().token(),
                ttl(fill),
                millis(fill.stale()),
                TimeUnit.MILLISECONDS.toNanos(millis(fill.loadTime())));
        try {
            byte[] entry = ground.format().encode(proof, header, fill.value());
            if (entry == null) {
                ground.tally().tooLarge.increment();
            }
            return entry;
        } catch (StoreException e) {
            ground.tally().unwritable.increment();
            return null;
        }
    }

    private static long ttl(Fill<?> fill) {
        return Math.max(1, millis(fill.ttl()));
    }

    private static long millis(Duration duration) {
        return duration.compareTo(LONGEST) > 0 ? LONGEST.toMillis() : Math.max(0, duration.toMillis());
    }

    private Filled answer(Fill<V> fill, Reply reply) {
        Long kept = reply.number();
        if (kept == null && reply.refusal() != Refusal.UNWRITABLE) {
            throw new StoreException(
                    ground.name() + " does not keep an entry of cache '" + ground.cache() + "': " + reply.error(),
                    null);
        }
        if (kept == null) {
            giveBack(fill);
        }
        if (kept == null || kept != 1) {
            ground.tally().refused.increment();
            return Filled.REFUSED;
        }
        return new Filled(true, fill.lease().token());
    }

    /** What a server that can't write could not do itself. */
    private void giveBack(Fill<V> fill) {
        try {
            leasing.release(fill.asked(), fill.lease());
        } catch (StoreException e) {
            // It ends by itself.
        }
    }
}
