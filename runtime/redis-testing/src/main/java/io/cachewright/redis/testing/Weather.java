package io.cachewright.redis.testing;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** What the network does at the moment. Safe for any number of threads. */
final class Weather {
    private final Map<Way, Long> latency = new EnumMap<>(Way.class);
    private final Map<Way, Hole> holes = new EnumMap<>(Way.class);
    private int swallowedReplies;
    private @Nullable Integer cut;
    private boolean over;

    /** What happens to bytes that should get through. */
    private enum Hole {
        KEEPS,
        SWALLOWS
    }

    synchronized void latency(Way way, Duration time) {
        latency.put(way, time.toNanos());
        notifyAll();
    }

    synchronized void hold(Way way) {
        holes.put(way, Hole.KEEPS);
    }

    synchronized void swallow(Way way) {
        holes.put(way, Hole.SWALLOWS);
        notifyAll();
    }

    synchronized void swallowReply() {
        swallowedReplies++;
    }

    synchronized void cut(int bytes) {
        cut = bytes;
    }

    synchronized void clear() {
        latency.clear();
        holes.clear();
        swallowedReplies = 0;
        cut = null;
        notifyAll();
    }

    /** Nobody waits from now on. */
    synchronized void end() {
        over = true;
        clear();
    }

    /** Waits until bytes that arrived now are through; false if they are swallowed, and told of before others know. */
    synchronized boolean letsThrough(Way way, Runnable atLoss) throws InterruptedException {
        long begin = System.nanoTime();
        while (!over) {
            Hole hole = holes.get(way);
            long left = latency.getOrDefault(way, 0L) - (System.nanoTime() - begin);
            if (hole == Hole.SWALLOWS) {
                atLoss.run();
                return false;
            }
            if (hole == Hole.KEEPS) {
                wait();
            } else if (left > 0) {
                TimeUnit.NANOSECONDS.timedWait(this, left);
            } else {
                return true;
            }
        }
        return true;
    }

    /** Whether the reply that begins now is to be swallowed; each order counts once. */
    synchronized boolean takeSwallowedReply() {
        if (swallowedReplies == 0) {
            return false;
        }
        swallowedReplies--;
        return true;
    }

    /** After how many bytes the connection that asks is to be cut; null for not at all; given away once. */
    synchronized @Nullable Integer takeCut() {
        Integer taken = cut;
        cut = null;
        return taken;
    }
}
