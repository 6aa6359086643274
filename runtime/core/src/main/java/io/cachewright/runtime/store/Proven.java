package io.cachewright.runtime.store;

import org.jspecify.annotations.Nullable;

/**
 * The entries that are there because they are asked for often: on probation until they are used once more, then protected,
 * as in a segmented LRU (Karedla, Love and Wherry, 1994). Entries move only when they are looked at.
 */
final class Proven {
    static final int PROBATION = 4;
    static final int PROTECTED = 5;

    /** At most so many used entries are passed over at a time. */
    private static final int LOOKS = 16;

    private final Queue probation = new Queue(PROBATION);
    private final Queue guarded = new Queue(PROTECTED);
    private final Frequencies frequencies;

    Proven(Frequencies frequencies) {
        this.frequencies = frequencies;
    }

    int size() {
        return probation.size() + guarded.size();
    }

    Queue queue(int id) {
        return id == PROBATION ? probation : guarded;
    }

    void add(Node node) {
        probation.add(node);
    }

    void clear() {
        probation.clear();
        guarded.clear();
    }

    /** Who would be missed least, if this is to hold so many; null if it is empty. */
    @Nullable
    Node victim(int room) {
        Node node = onProbation();
        for (int looks = LOOKS; looks > 0 && node != null && frequencies.take(node); looks--) {
            used(node, room);
            node = onProbation();
        }
        return node;
    }

    /**
     * Who would be missed least, while this gives its room to the window, and with it what was used; null if all that were
     * looked at were used.
     */
    @Nullable
    Node victim(Window window) {
        for (int looks = LOOKS; looks > 0; looks--) {
            Node node = oldest();
            if (node == null || !frequencies.take(node)) {
                return node;
            }
            queue(node.queue).remove(node);
            window.add(node);
        }
        return null;
    }

    void used(Node node, int room) {
        queue(node.queue).remove(node);
        guarded.add(node);
        if (guarded.size() > room - room / 5) {
            demote();
        }
    }

    private @Nullable Node oldest() {
        Node node = probation.oldest();
        return node != null ? node : guarded.oldest();
    }

    private @Nullable Node onProbation() {
        if (probation.size() == 0) {
            demote();
        }
        return probation.oldest();
    }

    private void demote() {
        Node node = guarded.oldest();
        for (int looks = LOOKS; looks > 0 && node != null && frequencies.take(node); looks--) {
            guarded.remove(node);
            guarded.add(node);
            node = guarded.oldest();
        }
        if (node != null) {
            guarded.remove(node);
            probation.add(node);
        }
    }
}
