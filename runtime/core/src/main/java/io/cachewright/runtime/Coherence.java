package io.cachewright.runtime;

import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How far copies in this process may be behind what other processes have changed. Immutable. */
public final class Coherence {
    private static final Duration SHORTEST = Duration.ofMillis(10);

    private final @Nullable Duration window;

    private Coherence(@Nullable Duration window) {
        this.window = window;
    }

    /**
     * Copies are served without asking the shared store, and may be this far behind the changes of other processes;
     * those of this process are seen at once. The store is asked what has changed twice in this time, for all caches
     * together, and while it does not answer no copy is served.
     *
     * @param window at least 10 ms
     */
    public static Coherence within(Duration window) {
        if (Objects.requireNonNull(window, "window").compareTo(SHORTEST) < 0) {
            throw new ConfigurationException(
                    "coherence within " + Setting.show(window) + " would ask the shared store all the time.",
                    "Give 10ms or more, or use Coherence.strict().");
        }
        return new Coherence(window);
    }

    /** On every call the shared store is asked whether the copy still holds; if so, its value is not sent again. */
    public static Coherence strict() {
        return new Coherence(null);
    }

    /** How much; null if not at all. */
    @Nullable
    Duration window() {
        return window;
    }

    @Override
    public String toString() {
        return window == null ? "strict" : "within " + Setting.show(window);
    }
}
