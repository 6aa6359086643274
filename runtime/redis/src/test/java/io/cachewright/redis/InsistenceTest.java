package io.cachewright.redis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.cachewright.redis.layout.Layout;
import io.cachewright.redis.testing.RedisServer;
import io.cachewright.redis.wire.Address;
import io.cachewright.redis.wire.Command;
import io.cachewright.redis.wire.MasterWire;
import io.cachewright.redis.wire.Reply;
import io.cachewright.redis.wire.Settings;
import io.cachewright.redis.wire.Traffic;
import io.cachewright.redis.wire.Wire;
import io.cachewright.runtime.shared.SharedKey;
import io.cachewright.runtime.shared.StoreException;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is tried again, and what is not. */
@Timeout(60)
final class InsistenceTest {
    private static final Duration LONG = Duration.ofSeconds(20);

    @AutoClose
    private static final RedisServer SERVER = RedisServer.start();

    @AutoClose
    private final Failing wire = new Failing(new MasterWire(
            new Address("127.0.0.1", SERVER.port()),
            new Settings(null, null, 0, null, "insisting", LONG, LONG, 4, 10, 10_000, Duration.ofMillis(1)),
            new Traffic()));

    private final Layout layout = new Layout("shop", 1, null);
    private final Removal removal =
            new Removal(layout, wire, new Vectors(layout, wire), new Insistence(LONG, new Tally(), null));

    @Test
    void many_keys_go_on_where_they_failed() {
        Forms forms = new Forms("prices", "form-own", layout);
        List<SharedKey> keys =
                IntStream.range(0, 2_500).mapToObj(i -> Keys.key(i)).toList();
        removal.keys(forms, keys);
        int needed = wire.trips;
        wire.trips = 0;
        wire.failsAt = needed - 2;

        removal.keys(forms, keys);

        assertEquals(needed + 2, wire.trips, "the second of the last four, and these again");
    }

    /** Fails once. */
    private static final class Failing implements Wire {
        private final Wire wire;
        private int trips;
        private int failsAt;

        Failing(Wire wire) {
            this.wire = wire;
        }

        @Override
        public List<Reply> trip(List<Command> commands, boolean insist) {
            trips++;
            if (trips == failsAt) {
                throw new StoreException("no answer", null);
            }
            return wire.trip(commands, insist);
        }

        @Override
        public boolean resting() {
            return wire.resting();
        }

        @Override
        public int stripes() {
            return wire.stripes();
        }

        @Override
        public void close() {
            wire.close();
        }
    }
}
