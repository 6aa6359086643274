package io.cachewright.runtime.store;

import java.util.HashMap;
import java.util.Map;

/** A store for hash codes only, which says what would hit: a {@link Policy} whose window has this room for good. */
final class Miniature {
    private final Map<Integer, Node> entries = new HashMap<>();
    private final Policy policy;
    private final int room;

    Miniature(Policy whole, int room, int windowRoom) {
        this.policy = new Policy(whole, room, windowRoom);
        this.room = room;
    }

    /** So many calls for one key; says whether the first of them hit. */
    boolean call(int hash, int uses) {
        Node there = entries.get(hash);
        if (there != null) {
            there.uses = (byte) Math.min(Policy.MOST_USES, there.uses + uses);
            return true;
        }
        Node fresh = new Ghost(hash);
        fresh.uses = (byte) (uses - 1);
        entries.put(hash, fresh);
        policy.added(fresh);
        if (entries.size() > room) {
            Node victim = policy.victim();
            if (victim != null) {
                policy.removed(victim);
                entries.remove(victim.hash);
            }
        }
        return false;
    }

    private static final class Ghost extends Node {
        Ghost(int hash) {
            super(hash);
        }
    }
}
