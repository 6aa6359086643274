package io.cachewright.runtime.store;

import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * How much of the room the window has: little where some keys are asked for often, all of it where a key is asked for soon
 * or never. Nobody knows beforehand, so a {@link Trial} plays with all shares what a few keys, a {@link Sample}, are asked
 * for. Between trials there are rests, the longer the less they changed.
 */
final class Balance {
    /** With more of them a trial costs more and hit ratios are the same. */
    private static final double[] SHARES = {0.01, 0.25, 0.6, 1};

    /** Uses are looked at so often in as many calls as there is room for; of those between two looks the order is lost. */
    private static final int LOOKS = 8;

    /** After trials that changed nothing this rests longer and longer, until it rests so many times as long as it tries. */
    private static final int LONGEST_REST = 16;

    /** Resting, so many calls for each entry, and no less than that, are compared with those before. */
    private static final int CALLS_PER_ENTRY = 4;

    private static final int LEAST_CALLS = 1000;

    /** So different a hit ratio ends a rest: other calls than before. */
    private static final double JUMP = 0.05;

    /** After each change the next has to be worth twice as much, up to so many times, lest it run after what comes and goes. */
    private static final double MOST_RELUCTANT = 8;

    private final Policy policy;
    private final Residents all;
    private final LongSupplier hits;
    private int bound;
    private int window;
    private int share;

    /** Null while this rests. */
    private @Nullable Sample sample;

    /** Null until the sample has found all of its entries. */
    private @Nullable Trial trial;

    private double reluctance = 1;

    private long misses;
    private int sinceLook;
    private long lookedAt;
    private long begun;
    private long restUntil;
    private int rest = 1;

    /** The sample under way while this rests. */
    private long sampleAt;

    private long sampleMisses;
    private double usual = -1;

    Balance(Policy policy, int bound, Residents all, LongSupplier hits) {
        this.policy = policy;
        this.all = all;
        this.hits = hits;
        resize(bound);
    }

    static int shares() {
        return SHARES.length;
    }

    /** How many entries of so many this share is. */
    static int window(int share, int bound) {
        return (int) Math.max(1, Math.min(bound, Math.round(bound * SHARES[share])));
    }

    /** For how many entries the window has room; one at least. */
    int window() {
        return window;
    }

    void resize(int bound) {
        this.bound = bound;
        watch(null, null);
        give(share);
    }

    private void give(int share) {
        this.share = share;
        this.window = window(share, bound);
    }

    /** One more was asked for that wasn't there, and something has to go for it. */
    void missed(Node node) {
        misses++;
        if (sample != null) {
            sample.add(node);
            proceed(sample, node);
        }
        if (++sinceLook >= Math.max(1, bound / (4 * LOOKS))) {
            sinceLook = 0;
            look(misses + hits.getAsLong());
        }
    }

    private void proceed(Sample sample, Node node) {
        if (trial != null) {
            trial.called(node, 1);
        } else if (sample.step(all)) {
            begun = misses + hits.getAsLong();
            lookedAt = begun;
            watch(sample, new Trial(policy, sample, share, reluctance));
        }
    }

    void replaced(Node before, Node now) {
        if (sample != null) {
            sample.replace(before, now);
        }
    }

    void removed(Node node) {
        if (sample != null) {
            sample.remove(node);
        }
    }

    void clear() {
        watch(null, null);
    }

    private void watch(@Nullable Sample keys, @Nullable Trial next) {
        sample = keys;
        trial = next;
        policy.tell(next);
    }

    private void look(long calls) {
        if (trial != null) {
            if (calls - lookedAt >= bound / LOOKS) {
                lookedAt = calls;
                judge(trial, calls);
            }
        } else if (sample == null && bound > 1 && (calls >= restUntil || isUnusual(calls))) {
            prepare();
        }
    }

    private void prepare() {
        watch(new Sample(policy, bound), null);
    }

    private void judge(Trial trial, long calls) {
        trial.look();
        int best = trial.best();
        if (best != share) {
            give(best);
            reluctance = Math.min(MOST_RELUCTANT, 2 * reluctance);
            rest = 1;
            prepare();
        } else if (trial.isOver()) {
            reluctance = Math.max(1, reluctance / 2);
            rest(calls);
        }
    }

    private void rest(long calls) {
        watch(null, null);
        restUntil = calls + rest * (calls - begun);
        rest = Math.min(LONGEST_REST, 2 * rest);
        usual = -1;
        sampleAt = calls;
        sampleMisses = misses;
    }

    private boolean isUnusual(long calls) {
        long length = calls - sampleAt;
        if (length < Math.max(LEAST_CALLS, (long) CALLS_PER_ENTRY * bound)) {
            return false;
        }
        double ratio = 1 - (double) (misses - sampleMisses) / length;
        boolean unusual = usual >= 0 && Math.abs(ratio - usual) > JUMP;
        if (unusual) {
            rest = 1;
        }
        usual = ratio;
        sampleAt = calls;
        sampleMisses = misses;
        return unusual;
    }
}
