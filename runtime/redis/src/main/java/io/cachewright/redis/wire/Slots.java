package io.cachewright.redis.wire;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** Knows which server of a cluster has which slots, and asks again when that turned out wrong. */
final class Slots {
    private static final Command WHERE = Command.plain(Verb.CLUSTER, "SLOTS");

    private final List<Address> seeds;
    private final Resources resources;
    private final ReentrantLock asking = new ReentrantLock();
    private final Guard guard;
    private volatile SlotMap map = SlotMap.UNKNOWN;

    Slots(List<Address> seeds, Resources resources) {
        this.seeds = seeds;
        this.resources = resources;
        this.guard = new Guard(resources.settings(), resources.traffic());
    }

    /** What is known now. */
    SlotMap map(boolean insist) {
        SlotMap known = map;
        return known == SlotMap.UNKNOWN ? learn(known, insist) : known;
    }

    /** What is known once it was asked again, unless somebody else has done so since this was known. */
    SlotMap learn(SlotMap known, boolean insist) {
        return guard.run(
                insist,
                () -> resources.opening().open(() -> "one of " + servers(), () -> askUnlessNewer(known), unused -> {}));
    }

    private SlotMap askUnlessNewer(SlotMap known) {
        asking.lock();
        try {
            if (map == known) {
                map = ask();
            }
            return map;
        } finally {
            asking.unlock();
        }
    }

    boolean resting() {
        return guard.resting();
    }

    /** A server said that another one has this slot now. */
    void moved(int slot, Address owner) {
        asking.lock();
        try {
            map = map.with(slot, owner);
        } finally {
            asking.unlock();
        }
    }

    /** Those that may be asked. */
    private Set<Address> servers() {
        Set<Address> all = new LinkedHashSet<>(map.all());
        all.addAll(seeds);
        return all;
    }

    private SlotMap ask() {
        Set<Address> all = servers();
        Duration each = resources.settings().connect().dividedBy(Math.min(all.size(), 4) + 1L);
        Unreachable last = null;
        @Nullable String said = null;
        for (Address address : all) {
            try {
                Reply reply = resources.ask(address, resources.settings(), WHERE, each);
                SlotMap read = SlotMap.read(reply, address);
                if (read != null) {
                    return read;
                }
                said = reply.error();
            } catch (Unreachable e) {
                last = e;
            }
        }
        throw Unreachable.broken(
                "No server of " + all + " says who has which slots"
                        + (said == null
                                ? ". Fix: Look at CLUSTER INFO of one of them."
                                : ", but: " + Advice.with(said)),
                last);
    }
}
