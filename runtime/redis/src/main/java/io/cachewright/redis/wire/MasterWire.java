package io.cachewright.redis.wire;

import java.util.List;

/** The way to one server, or to whichever of several is the master. */
public final class MasterWire implements Wire {
    private final Watch watch;
    private final Opening opening;
    private final Node node;

    private MasterWire(MasterFinder finder, Settings settings, Traffic traffic) {
        watch = new Watch(settings.clientName(), settings.timeout());
        opening = new Opening(settings.clientName(), settings.connections(), settings.connect());
        node = new Node(() -> finder.master(watch, traffic), settings, watch, traffic, opening, true);
    }

    /** The way to this server. */
    public static MasterWire to(Address address, Settings settings, Traffic traffic) {
        return new MasterWire((watch, counted) -> address, settings, traffic);
    }

    /** The way to the master of this name, as Sentinels know it. */
    public static MasterWire byWayOf(Sentinels sentinels, Settings settings, Traffic traffic) {
        return new MasterWire(sentinels::master, settings, traffic);
    }

    @Override
    public List<Reply> trip(List<Command> commands, boolean insist) {
        return node.run(commands);
    }

    @Override
    public int stripes() {
        return 1;
    }

    @Override
    public void close() {
        opening.close();
        watch.close();
        node.close();
    }

    /** Knows where the master is. */
    private interface MasterFinder {
        Address master(Watch watch, Traffic traffic);
    }
}
