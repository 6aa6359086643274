package io.cachewright.redis.testing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Ports that were free a moment ago. They lie below those that systems give to outgoing connections, so that nobody's
 * connection takes the port of a server that is down for a while, and so does the port of Cluster, which is 10,000 above.
 */
final class Ports {
    private static final int FIRST = 10_240;
    private static final int END = 22_240;
    private static final int CLUSTER = 10_000;
    private static final int TRIES = 1_000;

    private Ports() {}

    static int free() {
        for (int i = 0; i < TRIES; i++) {
            int port = ThreadLocalRandom.current().nextInt(FIRST, END);
            if (isFree(port) && isFree(port + CLUSTER)) {
                return port;
            }
        }
        throw new IllegalStateException("None of " + TRIES + " ports between " + FIRST + " and " + END + " is free.");
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }
}
