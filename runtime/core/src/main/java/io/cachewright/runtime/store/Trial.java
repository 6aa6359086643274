package io.cachewright.runtime.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a few keys would find if the window had another share: for each share a small {@link Policy}, with room for as many
 * entries as these keys have now, hears of each call for one of them. That is a miniature simulation (Waldspurger,
 * Saemundsson, Ahmad and Park, USENIX ATC 2017). Since hits leave a count and no order, it has to {@link #look} often.
 *
 * <p>Which keys, nobody outside can know. To begin walks over all entries; then a call costs a few steps, and memory is
 * that of some hundred entries.
 */
final class Trial {
    /** For so many entries a miniature has room, about: with half of them more is left to chance, twice as many gain little. */
    private static final int ROOM = 64;

    /** Worth a change, which costs misses: hits beyond those of the current share, for each entry. */
    private static final double CHANGE = 0.25;

    /** What is left to chance: so many deviations of the calls that only one of two shares hit. */
    private static final double CHANCE = 1;

    /** When so many calls for each entry have not shown another share to be better, this is over. */
    private static final int LENGTH = 32;

    private final Policy whole;

    /** Which part of all hash codes is chosen, and what makes it another part each time. */
    private final int salt;

    private final double part;
    private final int room;
    private final int current;
    private final double reluctance;
    private final Miniature[] miniatures;

    /** By how many hits each share is ahead of the current one since it last was behind; and in how many calls they differ. */
    private final double[] better;

    private final int[] different;
    /** The chosen entries of the store. */
    private final Map<Integer, Node> residents = new HashMap<>();

    private long heard;

    Trial(Policy whole, int bound, int current, double reluctance, int salt) {
        this.whole = whole;
        this.salt = salt | 1;
        this.part = Math.min(1.0, (double) ROOM / bound) * Integer.MAX_VALUE;
        List<Node> chosen = new ArrayList<>();
        whole.forEach(node -> {
            if (isChosen(node)) {
                chosen.add(node);
            }
        });
        this.room = Math.max(1, Math.min(bound, chosen.size()));
        this.current = current;
        this.reluctance = reluctance;
        this.miniatures = new Miniature[Balance.shares()];
        this.better = new double[miniatures.length];
        this.different = new int[miniatures.length];
        for (int share = 0; share < miniatures.length; share++) {
            miniatures[share] = new Miniature(new Policy(whole, room, Balance.window(share, room)), room);
        }
        chosen.forEach(this::begin);
    }

    private void begin(Node node) {
        residents.put(node.hash, node);
        for (Miniature each : miniatures) {
            each.call(node.hash, 1);
        }
    }

    private boolean isChosen(Node node) {
        return (whole.spread(node.hash) * salt >>> 1) <= part;
    }

    /** It wasn't there, and is now. */
    void added(Node node) {
        if (isChosen(node)) {
            residents.put(node.hash, node);
            call(node.hash, 1);
        }
    }

    void replaced(Node before, Node now) {
        if (isChosen(now)) {
            residents.replace(now.hash, before, now);
        }
    }

    void removed(Node node) {
        if (isChosen(node)) {
            residents.remove(node.hash, node);
        }
    }

    /** Looks at which were used since the last time. */
    void look() {
        for (Node node : residents.values()) {
            whole.used(node);
        }
    }

    /** It was used so often since somebody looked. */
    void used(Node node, int uses) {
        if (isChosen(node)) {
            call(node.hash, uses);
        }
    }

    private void call(int hash, int uses) {
        heard++;
        boolean now = miniatures[current].call(hash, uses);
        for (int share = 0; share < miniatures.length; share++) {
            if (share != current && miniatures[share].call(hash, uses) != now) {
                different[share]++;
                better[share] = Math.max(0, better[share] + (now ? -1 : 1));
            }
        }
    }

    /** The share that is so much better that a change pays; the current one if there is none. */
    int best() {
        int best = current;
        double most = 0;
        for (int share = 0; share < miniatures.length; share++) {
            double enough = reluctance * CHANGE * room + CHANCE * Math.sqrt(different[share]);
            if (better[share] > enough && better[share] > most) {
                best = share;
                most = better[share];
            }
        }
        return best;
    }

    boolean isOver() {
        return heard > (long) LENGTH * room;
    }

    private static final class Ghost extends Node {
        Ghost(int hash) {
            super(hash);
        }
    }

    private static final class Miniature {
        private final Map<Integer, Node> entries = new HashMap<>();
        private final Policy policy;
        private final int room;

        Miniature(Policy policy, int room) {
            this.policy = policy;
            this.room = room;
        }

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
    }
}
