package io.cachewright.runtime.store;

import java.util.function.LongSupplier;

/**
 * How much of the room the window has: little where some keys are asked for often, all of it where a key is asked for soon
 * or never. Nobody knows beforehand, so this tries: it gives the window another share, compares the hit ratio with that
 * of the share before, and stays with what is better. That is the hill climbing of "Adaptive Software Cache Management"
 * (Einziger, Eytan, Friedman and Manes, Middleware 2018), with three differences: it tries the far end of the hill as
 * well, a try that costs hits ends at once, and after it there is none until its price is a small part of all.
 */
final class Balance {
    private static final double[] SHARES = {0.01, 0.03, 0.1, 0.25, 0.5, 0.75, 1};

    /** A sample is so many calls for each entry there is room for, and no less than {@link #LEAST_CALLS}. */
    private static final int CALLS_PER_ENTRY = 4;

    private static final int LEAST_CALLS = 1000;

    /** One of so many misses looks at the clock of calls, or one for each of so many entries. */
    private static final int LEAST_MISSES = 16;

    private static final int ENTRIES_PER_LOOK = 32;

    /** What tries may cost: misses for each call. */
    private static final double PRICE = 0.004;

    /** Misses above the expected that end a try, for each entry: a larger window shows at once, a smaller one late. */
    private static final double PATIENCE_LARGER = 0.05;

    private static final double PATIENCE_SMALLER = 0.15;

    /** A try that was so much better is followed by the next at once. */
    private static final double CLEARLY = 0.02;

    /** Other calls than before: what was learned from them no longer holds. */
    private static final double JUMP = 0.05;

    /** After which the next try waits for so many samples, lest one of a short while be what it is compared with. */
    private static final int CALM = 2;

    private static final int LONGEST_PAUSE = 128;

    private final LongSupplier hits;
    private int bound;
    private int window;

    /** Which share the window has, and which one it had before this was tried; the same while nothing is. */
    private int share;

    private int home;

    /** The hit ratio at home, negative before the first sample, and how far samples are from it. */
    private double usual = -1;

    private double spread;

    /** Which way a neighbour is tried, and what is tried next: the far end, then a neighbour, then the other. */
    private int direction = 1;

    private int turn;

    /** How many samples there are before the next try, and how many after the next that fails. */
    private int pause = 1;

    private int longer = 1;

    /** The misses of this try above what was to be expected before the sample under way. */
    private double loss;

    /** The sample under way: since so many hits, of so many misses; not yet one while so many misses change the window. */
    private long hitsBefore;

    private long misses;
    private long settling;
    private int sinceLook;

    Balance(int bound, LongSupplier hits) {
        this.hits = hits;
        this.bound = bound;
        this.hitsBefore = hits.getAsLong();
        give(0);
        // What the first calls find while there is room for all says nothing.
        this.settling = bound;
    }

    /** For how many entries the window has room; one at least. */
    int window() {
        return window;
    }

    void resize(int bound) {
        this.bound = bound;
        give(share);
    }

    private void give(int share) {
        int before = window;
        this.share = share;
        this.window = window(share);
        this.settling = Math.abs(window - before);
        begin();
    }

    private int window(int share) {
        return (int) Math.max(1, Math.min(bound, Math.round(bound * SHARES[share])));
    }

    private void begin() {
        hitsBefore = hits.getAsLong();
        misses = 0;
    }

    /** One more was asked for that wasn't there, and something has to go for it. */
    void missed() {
        misses++;
        if (++sinceLook >= Math.max(LEAST_MISSES, bound / ENTRIES_PER_LOOK)) {
            sinceLook = 0;
            look(misses + hits.getAsLong() - hitsBefore);
        }
    }

    private void look(long calls) {
        if (isTrying() && isTooDear(calls)) {
            fail(calls);
        } else if (settling > 0) {
            if (misses >= settling || calls >= sample()) {
                loss = Math.max(0, loss + lost(calls));
                settling = 0;
                begin();
            }
        } else if (calls >= sample()) {
            judge(calls, 1 - (double) misses / calls);
        }
    }

    private boolean isTrying() {
        return share != home;
    }

    private long sample() {
        return Math.max(LEAST_CALLS, (long) CALLS_PER_ENTRY * bound);
    }

    private double lost(long calls) {
        return misses - (1 - usual) * calls;
    }

    private boolean isTooDear(long calls) {
        double patience = bound * (share > home ? PATIENCE_LARGER : PATIENCE_SMALLER);
        double chance = 3 + 3 * Math.sqrt(calls * usual * (1 - usual));
        return loss + lost(calls) > patience + chance;
    }

    private void judge(long calls, double ratio) {
        if (!isTrying()) {
            learn(ratio);
        } else if (ratio > usual + spread) {
            win(ratio);
        } else {
            fail(calls);
        }
    }

    private void learn(double ratio) {
        double away = usual < 0 ? 0 : Math.abs(ratio - usual);
        boolean jumped = usual < 0 || away > JUMP + 2 * spread;
        spread += (Math.min(away, JUMP) - spread) * 0.2;
        if (jumped) {
            longer = 1;
            pause = usual < 0 ? 1 : Math.min(pause, CALM);
            usual = ratio;
        } else {
            usual += (ratio - usual) * 0.3;
        }
        begin();
        if (--pause <= 0) {
            tryNext();
        }
    }

    private void win(double ratio) {
        boolean clearly = ratio > usual + CLEARLY;
        boolean far = Math.abs(share - home) > 1;
        direction = share > home != far ? 1 : -1;
        home = share;
        turn = 1;
        usual = ratio;
        begin();
        if (clearly) {
            longer = 1;
            tryNext();
        } else {
            rest(longer);
        }
    }

    private void fail(long calls) {
        loss += lost(calls);
        give(home);
        turn++;
        if (turn % 3 == 2) {
            direction = -direction;
        }
        rest((int) Math.max(longer, Math.min(LONGEST_PAUSE, loss / PRICE / sample())));
    }

    private void rest(int samples) {
        pause = samples;
        longer = Math.min(LONGEST_PAUSE, longer * 2);
    }

    private void tryNext() {
        for (int i = 0; i < 3; i++) {
            int next = turn % 3 == 0 ? farEnd() : neighbour();
            if (next >= 0 && next < SHARES.length) {
                loss = 0;
                give(next);
                return;
            }
            turn++;
            direction = -direction;
        }
    }

    private int farEnd() {
        return home * 2 < SHARES.length ? SHARES.length - 1 : 0;
    }

    /** The next share in this direction that makes a difference; of a small room several are the same. */
    private int neighbour() {
        int next = home + direction;
        while (next >= 0 && next < SHARES.length && window(next) == window) {
            next += direction;
        }
        return next;
    }
}
