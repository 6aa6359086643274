package io.cachewright.redis.wire;

import java.util.List;

/** The way to one server. */
public final class MasterWire implements Wire {
    private final Resources resources;
    private final Node node;

    /** The way to this server. */
    public MasterWire(Address address, Settings settings, Traffic traffic) {
        resources = Resources.of(settings, traffic);
        node = new Node(address, resources);
    }

    @Override
    public List<Reply> trip(List<Command> commands, boolean insist) {
        return alone(node.run(commands, insist));
    }

    /** These replies; throws if one says that another server of a cluster should be asked. */
    static List<Reply> alone(List<Reply> replies) {
        for (Reply reply : replies) {
            Refusal refusal = reply.refusal();
            if (refusal == Refusal.MOVED || refusal == Refusal.MIGRATING) {
                throw Unreachable.broken(
                        "This Redis is part of a cluster. Fix: Connect by RedisStore.builder(...).cluster(...).", null);
            }
        }
        return replies;
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
        resources.close();
        node.close();
    }
}
