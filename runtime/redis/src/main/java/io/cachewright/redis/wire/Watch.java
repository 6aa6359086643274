package io.cachewright.redis.wire;

import java.time.Duration;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Cuts connections on which something takes too long. Its thread is there while something is under way. */
final class Watch implements AutoCloseable {
    private final Set<Line> lines = ConcurrentHashMap.newKeySet();
    private final IdleTimer timer;
    private volatile boolean closed;

    Watch(String name, Duration timeout) {
        long period = Math.max(2_000_000, Math.min(timeout.toNanos() / 8, 50_000_000));
        timer = new IdleTimer(name + "-watch", Duration.ofNanos(period), this::look);
    }

    void add(Line line) {
        lines.add(line);
        if (closed) {
            line.close();
        }
    }

    void remove(Line line) {
        lines.remove(line);
    }

    /** Cuts all but those to this server and to those others. */
    void keep(Address server, Collection<Address> others) {
        for (Line line : lines) {
            if (!line.address().equals(server) && !others.contains(line.address())) {
                line.close();
            }
        }
    }

    /** To be called after something was begun. */
    void wake() {
        timer.wake();
    }

    private void look() {
        if (anyBusy()) {
            wake();
        }
    }

    private boolean anyBusy() {
        long now = System.nanoTime();
        boolean busy = false;
        for (Line line : lines) {
            busy |= line.cutIfLate(now);
        }
        return busy;
    }

    /** Cuts all, also those that come later. */
    @Override
    public void close() {
        closed = true;
        lines.forEach(Line::close);
        timer.close();
    }
}
