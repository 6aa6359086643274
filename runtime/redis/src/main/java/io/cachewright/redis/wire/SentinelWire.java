package io.cachewright.redis.wire;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The way to whichever of several servers is the master. The Sentinels are asked for each new connection, and once in
 * every second with trips, since an old master that survived a failover goes on answering for a while. After the first
 * trip they also announce when another server becomes the master.
 */
public final class SentinelWire implements Wire {
    private static final long ASK_AGAIN_NANOS = Duration.ofSeconds(1).toNanos();

    private final Sentinels sentinels;
    private final Resources resources;
    private final Node node;
    private final SwitchWatch switches;
    private final AtomicLong asked = new AtomicLong(System.nanoTime());

    /** The way to the master that these know. */
    public SentinelWire(Sentinels sentinels, Settings settings, Traffic traffic) {
        this.sentinels = sentinels;
        resources = Resources.of(settings, traffic);
        node = new Node("the master " + sentinels, () -> sentinels.master(resources), resources);
        switches = new SwitchWatch(sentinels, resources, this::follow);
    }

    @Override
    public List<Reply> trip(List<Command> commands, boolean insist) {
        switches.begin();
        long before = asked.get();
        long now = System.nanoTime();
        if (now - before > ASK_AGAIN_NANOS && asked.compareAndSet(before, now)) {
            resources.opening().aside(this::follow);
        }
        return MasterWire.alone(node.run(commands, insist));
    }

    private void follow() {
        try {
            Address master = sentinels.master(resources);
            resources.watch().keep(master, sentinels.addresses());
            node.leave(master);
        } catch (Unreachable e) {
            // As long as the master we know answers, nothing is amiss.
        }
    }

    @Override
    public int stripes() {
        return 1;
    }

    @Override
    public boolean resting() {
        return node.resting();
    }

    @Override
    public void close() {
        switches.close();
        resources.close();
        node.close();
    }
}
