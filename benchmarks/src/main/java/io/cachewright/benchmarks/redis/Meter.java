package io.cachewright.benchmarks.redis;

import com.sun.management.OperatingSystemMXBean;
import io.cachewright.redis.testing.RedisServer;
import java.lang.management.ManagementFactory;

/** The time from its making on: the clock's, and the processor's for this process and for the server. */
final class Meter {
    private final RedisServer server;
    private final double serverBegin;
    private final long clientBegin;
    private final long begin;

    /**
     * What each of several costs.
     *
     * @param perMilli how many in a millisecond
     * @param clientMicros of this process, microseconds of CPU
     * @param serverMicros of the server, microseconds of CPU
     */
    record Cost(double perMilli, double clientMicros, double serverMicros) {}

    Meter(RedisServer server) {
        this.server = server;
        serverBegin = serverSeconds();
        clientBegin = clientNanos();
        begin = System.nanoTime();
    }

    /** If so many were made until now. */
    Cost costOf(double count) {
        double millis = (System.nanoTime() - begin) / 1e6;
        double client = (clientNanos() - clientBegin) / 1e3;
        double serving = (serverSeconds() - serverBegin) * 1e6;
        return new Cost(count / millis, client / count, serving / count);
    }

    private double serverSeconds() {
        return Double.parseDouble(server.info("used_cpu_user")) + Double.parseDouble(server.info("used_cpu_sys"));
    }

    private static long clientNanos() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }
}
