package io.cachewright.runtime.store;

import org.jspecify.annotations.Nullable;

/**
 * The newest entries, in about the order of their last uses. Since uses leave a count and no order, this is a CLOCK
 * (Corbató, 1968) with four generations: an entry is looked at when it passes from one into the next, and begins again if
 * it was used. With one generation an entry used long ago would stay as long as one used just now.
 */
final class Window {
    private static final int GENERATIONS = 4;

    /** At most so many entries pass on at a time, so no write takes long when all of them were used. */
    private static final int STEPS = 48;

    private final Queue[] generations = new Queue[GENERATIONS];
    private final Frequencies frequencies;

    Window(Frequencies frequencies) {
        this.frequencies = frequencies;
        for (int i = 0; i < GENERATIONS; i++) {
            generations[i] = new Queue(i);
        }
    }

    int size() {
        int size = 0;
        for (Queue each : generations) {
            size += each.size();
        }
        return size;
    }

    /** Its generation of this number; null if it has no such. */
    @Nullable
    Queue queue(int id) {
        return id < GENERATIONS ? generations[id] : null;
    }

    void add(Node node) {
        generations[0].add(node);
    }

    void clear() {
        for (Queue each : generations) {
            each.clear();
        }
    }

    void used(Node node) {
        generations[node.queue].remove(node);
        add(node);
    }

    /** The one used longest ago, about, if this is to hold so many; null if it is empty. */
    @Nullable
    Node oldest(int room) {
        int steps = age((room + GENERATIONS - 1) / GENERATIONS);
        for (int i = GENERATIONS - 1; i >= 0; i--) {
            Queue queue = generations[i];
            Node node = queue.oldest();
            while (node != null && steps-- > 0 && frequencies.take(node)) {
                queue.remove(node);
                generations[0].add(node);
                node = queue.oldest();
            }
            if (node != null) {
                return node;
            }
        }
        return null;
    }

    /** Lets entries pass on where a generation has more than its share; says how many steps are left. */
    private int age(int share) {
        int steps = STEPS;
        for (int i = 0; i < GENERATIONS - 1; i++) {
            Queue queue = generations[i];
            Node node = queue.oldest();
            while (node != null && queue.size() > share && steps-- > 0) {
                Queue to = generations[frequencies.take(node) ? 0 : i + 1];
                queue.remove(node);
                to.add(node);
                node = queue.oldest();
            }
        }
        return steps;
    }
}
