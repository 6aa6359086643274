package io.cachewright.runtime.event;

import jdk.jfr.FlightRecorder;
import org.jspecify.annotations.Nullable;

/**
 * Makes events while Flight Recorder is in use in this process. Until it is, the first event of ours would make it ready to
 * be used, which takes longer than all else between the begin of a process and its first hit.
 */
public final class Recorder {
    private Recorder() {}

    /** Whether somebody has used Flight Recorder in this process. */
    public static boolean isThere() {
        return FlightRecorder.isInitialized();
    }

    /** A load that begins; null when nobody records it. */
    public static @Nullable LoadEvent load() {
        if (!isThere() || !new LoadEvent().isEnabled()) {
            return null;
        }
        LoadEvent event = new LoadEvent();
        event.begin();
        return event;
    }

    /** A reload that begins; null when nobody records it. */
    public static @Nullable RefreshEvent refresh() {
        if (!isThere()) {
            return null;
        }
        RefreshEvent event = new RefreshEvent();
        event.begin();
        return event;
    }

    /** Whether somebody records evictions. */
    public static boolean wantsEvictions() {
        return isThere() && new EvictionEvent().isEnabled();
    }
}
