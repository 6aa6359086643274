package io.cachewright.redis;

import io.cachewright.redis.wire.Command;
import io.cachewright.redis.wire.Refusal;
import io.cachewright.redis.wire.Reply;
import io.cachewright.redis.wire.Wire;
import io.cachewright.runtime.shared.Fill;
import io.cachewright.runtime.shared.Filled;
import io.cachewright.runtime.shared.StoreException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Keeps values that were loaded under leases, if nothing that they depend on has changed. */
final class Fills<V extends @Nullable Object> {
    /** How many bytes are sent in one write, give or take an entry. */
    private static final int BATCH_BYTES = 1 << 20;

    private final RedisCache<V> redisCache;
    private final Leases<V> leases;
    private final FillCommands<V> commands;

    /** A command and the fills that it is about. */
    private record Part(Command command, List<Integer> which, boolean isOfClaims) {}

    Fills(RedisCache<V> redisCache, Leases<V> leases) {
        this.redisCache = redisCache;
        this.leases = leases;
        this.commands = new FillCommands<>(redisCache);
    }

    List<Filled> fill(List<Fill<V>> fills) {
        Sending sending = new Sending(fills);
        for (List<Integer> sameLease : byToken(fills)) {
            sending.add(sameLease);
        }
        sending.send();
        return Arrays.asList(sending.filled);
    }

    private static Collection<List<Integer>> byToken(List<? extends Fill<?>> fills) {
        if (fills.size() == 1) {
            return List.of(List.of(0));
        }
        Map<String, List<Integer>> groups = new LinkedHashMap<>();
        for (int i = 0; i < fills.size(); i++) {
            groups.computeIfAbsent(fills.get(i).lease().token(), token -> new ArrayList<>())
                    .add(i);
        }
        return groups.values();
    }

    /** Some fills that are being sent, as many at a time as fit into a write. */
    private final class Sending {
        private final List<Fill<V>> fills;
        private final Filled[] filled;
        private final List<Part> parts = new ArrayList<>();
        private int bytes;

        Sending(List<Fill<V>> fills) {
            this.fills = fills;
            this.filled = new Filled[fills.size()];
        }

        void add(List<Integer> sameLease) {
            List<Integer> which = new ArrayList<>();
            List<FillCommands.Written> written = new ArrayList<>();
            int size = 0;
            for (int i : sameLease) {
                FillCommands.Written one = commands.written(fills.get(i));
                if (one == null) {
                    add(leases.releasing(fills.get(i).asked(), fills.get(i).lease()), List.of(i), false);
                    continue;
                }
                which.add(i);
                written.add(one);
                size += one.entry().length;
                if (which.size() == Claims.MOST || size > BATCH_BYTES) {
                    add(which, written);
                    which = new ArrayList<>();
                    written = new ArrayList<>();
                    size = 0;
                }
            }
            add(which, written);
        }

        private void add(List<Integer> which, List<FillCommands.Written> written) {
            if (which.size() == 1) {
                add(commands.one(fills.get(which.get(0)), written.get(0)), which, false);
            } else if (!which.isEmpty()) {
                add(commands.claimed(which.stream().map(fills::get).toList(), written), which, true);
            }
        }

        private void add(Command command, List<Integer> which, boolean isOfClaims) {
            parts.add(new Part(command, which, isOfClaims));
            bytes += command.size();
            if (parts.size() == Wire.BATCH || bytes > BATCH_BYTES) {
                send();
            }
        }

        void send() {
            if (parts.isEmpty()) {
                return;
            }
            List<Reply> replies =
                    redisCache.wire().trip(parts.stream().map(Part::command).toList(), false);
            for (int i = 0; i < replies.size(); i++) {
                answered(parts.get(i), replies.get(i));
            }
            parts.clear();
            bytes = 0;
        }

        private void answered(Part part, Reply reply) {
            Refusal refusal = reply.refusal();
            if (refusal != Refusal.NONE && refusal != Refusal.UNWRITABLE) {
                throw new StoreException(
                        redisCache.name() + " does not keep an entry of cache '" + redisCache.cache() + "': "
                                + reply.error(),
                        null);
            }
            byte[] letters = Claims.letters(
                    part.isOfClaims() ? reply.bytes() : one(reply), part.which().size());
            for (int i = 0; i < letters.length; i++) {
                Fill<V> fill = fills.get(part.which().get(i));
                if (refusal != Refusal.NONE) {
                    giveBack(fill);
                }
                filled[part.which().get(i)] = answer(fill, Claims.isDone(letters[i]));
            }
        }
    }

    private static byte[] one(Reply reply) {
        Long kept = reply.number();
        return new byte[] {kept != null && kept == 1 ? Claims.DONE : 0};
    }

    private Filled answer(Fill<V> fill, boolean isKept) {
        if (!isKept) {
            redisCache.tally().refused.increment();
            return Filled.REFUSED;
        }
        return new Filled(true, fill.lease().token());
    }

    /** Gives a lease back, which a server that can't write could not do itself. */
    private void giveBack(Fill<V> fill) {
        try {
            leases.release(fill.asked(), fill.lease());
        } catch (StoreException e) {
            // It ends by itself.
        }
    }
}
