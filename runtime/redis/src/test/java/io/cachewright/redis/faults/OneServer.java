package io.cachewright.redis.faults;

import io.cachewright.redis.testing.NetworkProxy;
import io.cachewright.redis.testing.RedisServer;
import io.cachewright.redis.testing.RedisServerBuilder;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;

/** A test of one server, the network to it, and a trial behind that. */
abstract class OneServer {
    static final Duration A_WHILE = Duration.ofMillis(500);
    static final List<Boolean> CERTAIN = List.of(true, true, true);
    static final List<Boolean> UNCERTAIN = List.of(false, false, false);

    RedisServer server;
    NetworkProxy network;
    Trial trial;

    final void start(RedisServerBuilder settings) {
        server = settings.start();
        network = NetworkProxy.to(server.port());
    }

    /** All goes well, to begin with. */
    final void begin() {
        trial = Trial.begin(network).works();
    }

    @AfterEach
    final void stop() {
        trial.close();
        network.close();
        server.close();
    }
}
