package io.cachewright.runtime.store;

/**
 * What a few keys would find if the window had another share: for each share a {@link Miniature}, with room for as many
 * entries as these keys have now, hears of each call for one of them. That is a miniature simulation (Waldspurger,
 * Saemundsson, Ahmad and Park, USENIX ATC 2017). Since hits leave a count and no order, it has to {@link #look} often.
 *
 * <p>A call costs a few steps, and memory is that of some hundred entries.
 */
final class Trial {
    /** Worth a change, which costs misses: hits beyond those of the current share, for each entry. */
    private static final double CHANGE = 0.25;

    /** What is left to chance: so many deviations of the calls that only one of two shares hit. */
    private static final double CHANCE = 1;

    /** When so many calls for each entry have not shown another share to be better, this is over. */
    private static final int LENGTH = 32;

    private final Policy whole;
    private final Sample sample;
    private final int room;
    private final int current;
    private final double reluctance;
    private final Miniature[] miniatures = new Miniature[Balance.shares()];

    /** By how many hits each share is ahead of the current one since it last was behind; and in how many calls they differ. */
    private final double[] better = new double[miniatures.length];

    private final int[] different = new int[miniatures.length];
    private long heard;

    /** With a sample in which all are found. */
    Trial(Policy whole, Sample sample, int current, double reluctance) {
        this.whole = whole;
        this.sample = sample;
        this.room = sample.room();
        this.current = current;
        this.reluctance = reluctance;
        for (int share = 0; share < miniatures.length; share++) {
            Miniature miniature = new Miniature(whole, room, Balance.window(share, room));
            sample.entries().forEach(node -> miniature.call(node.hash, 1));
            miniatures[share] = miniature;
        }
    }

    /** Looks at which were used since the last time. */
    void look() {
        sample.entries().forEach(whole::used);
    }

    /** It was asked for so often since somebody looked. */
    void called(Node node, int times) {
        if (sample.has(node)) {
            call(node.hash, times);
        }
    }

    private void call(int hash, int times) {
        heard++;
        boolean now = miniatures[current].call(hash, times);
        for (int share = 0; share < miniatures.length; share++) {
            if (share != current && miniatures[share].call(hash, times) != now) {
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
}
