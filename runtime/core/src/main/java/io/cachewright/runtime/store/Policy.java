package io.cachewright.runtime.store;

import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Which entry goes when there is no more room: W-TinyLFU (Einziger, Friedman and Manes, ACM Transactions on Storage 2017)
 * without a record of reads. New entries are in a {@link Window}; who leaves it has to be asked for more often than the
 * one who would make room for it among the {@link Proven}. How much of the room the window has follows the hits: see
 * {@link Balance}.
 *
 * <p>Guarded by the lock of its table. It hears of hits only by {@link Node#touch}, and looks at a bounded number of
 * entries for each that is added, some hundred, whatever the room.
 */
final class Policy {
    /** More uses than this between two looks are as good as this. */
    static final byte MOST_USES = 7;

    /** Room that the window lost is left by so many for each one added. */
    private static final int LEAVING = 16;

    /** So rarely asked for are most; who is above that is let in now and then, whoever stands against it. */
    private static final int OFTEN = 6;

    private static final int NOW_AND_THEN = 127;

    private final Frequencies frequencies;
    private final Window window;
    private final Proven proven;
    private final @Nullable Balance balance;
    private int bound;
    private int windowRoom;
    private int random;

    /**
     * One for so many entries.
     *
     * @param all those that are there, with the one that is added
     * @param hits how many hits there were so far; those of each cache apart
     * @param seed what others can't know
     */
    Policy(long bound, Residents all, LongSupplier hits, int seed) {
        this.bound = clamped(bound);
        this.random = seed | 1;
        this.frequencies = new Frequencies(seed);
        this.window = new Window(frequencies);
        this.proven = new Proven(frequencies);
        this.balance = new Balance(this, this.bound, all, hits);
        this.windowRoom = balance.window();
    }

    /** A miniature of another, which asks that one's frequencies and whose window has this room for good. */
    Policy(Policy whole, int bound, int windowRoom) {
        this.bound = bound;
        this.random = whole.random() | 1;
        this.frequencies = new Frequencies(whole.frequencies);
        this.window = new Window(frequencies);
        this.proven = new Proven(frequencies);
        this.balance = null;
        this.windowRoom = windowRoom;
    }

    private static int clamped(long bound) {
        return (int) Math.min(bound, 1 << 30);
    }

    /** Whatever comes of this, such as an end of memory, the node is one of those that {@link #removed} takes. */
    void added(Node node) {
        int size = size();
        window.add(node);
        if (!frequencies.fits(bound) && size >= bound / 2) {
            frequencies.forget(bound);
        }
        frequencies.add(node.hash, 1);
        if (balance != null && size >= bound) {
            balance.missed(node);
            windowRoom = balance.window();
        }
        int room = windowRoom + (size < bound ? 0 : 1);
        for (int i = 0; i < LEAVING && window.size() > room; i++) {
            Node leaving = window.oldest(windowRoom);
            if (leaving != null) {
                move(leaving);
            }
        }
    }

    private void move(Node node) {
        queue(node).remove(node);
        proven.add(node);
    }

    private Queue queue(Node node) {
        return queue(node.queue);
    }

    Queue queue(int id) {
        Queue recent = window.queue(id);
        return recent != null ? recent : proven.queue(id);
    }

    /** One takes the place of another of the same key. */
    void replaced(Node before, Node now) {
        now.uses = before.uses;
        queue(before).replace(before, now);
        if (balance != null) {
            balance.replaced(before, now);
        }
    }

    void removed(Node node) {
        queue(node).remove(node);
        if (balance != null) {
            balance.removed(node);
        }
    }

    /** Does for one that was used what is done for all that were, but sooner. */
    void used(Node node) {
        if (frequencies.take(node)) {
            if (window.queue(node.queue) != null) {
                window.used(node);
            } else {
                proven.used(node, bound - windowRoom);
            }
        }
    }

    /** Each use that is counted from now on is a call that this hears of; null for none. */
    void tell(@Nullable Trial trial) {
        frequencies.tell(trial);
    }

    /** What nobody knows beforehand of the keys with this hash code. */
    int spread(int hash) {
        return frequencies.mixed(hash);
    }

    /** Who is to go next; null when there is nobody. */
    @Nullable
    Node victim() {
        if (window.size() <= windowRoom) {
            Node victim = proven.victim(window);
            return victim != null ? victim : window.oldest(windowRoom);
        }
        Node candidate = window.oldest(windowRoom);
        Node victim = proven.victim(bound - windowRoom);
        if (victim == null || candidate == null || !isBetter(candidate, victim)) {
            return candidate;
        }
        move(candidate);
        return victim;
    }

    /**
     * Ties go to who is there. A victim whose counters others drove up would stay for good, so that a random candidate
     * wins, as in Caffeine.
     */
    private boolean isBetter(Node candidate, Node victim) {
        int frequency = frequencies.of(candidate.hash) + candidate.uses;
        return frequency > frequencies.of(victim.hash) + victim.uses
                || (frequency >= OFTEN && (random() & NOW_AND_THEN) == 0);
    }

    /** Marsaglia's xorshift. */
    int random() {
        random ^= random << 13;
        random ^= random >>> 17;
        random ^= random << 5;
        return random >>> 8;
    }

    /** For how many entries the window has room now. */
    int windowRoom() {
        return windowRoom;
    }

    void resize(long bound) {
        this.bound = clamped(bound);
        if (balance != null) {
            balance.resize(this.bound);
            windowRoom = balance.window();
        }
    }

    /** How many there are. */
    int size() {
        return window.size() + proven.size();
    }

    /** Forgets the entries, and not how often they were asked for. */
    void clear() {
        window.clear();
        proven.clear();
        if (balance != null) {
            balance.clear();
        }
    }
}
