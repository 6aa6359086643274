package io.cachewright.runtime.event;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;

/** Entries were taken out, counted together since the last such event. */
@Name("io.cachewright.Eviction")
@Label("Cache evictions")
@Description("Entries were taken out, counted together since the last such event.")
@Category("Cachewright")
@StackTrace(false)
public final class EvictionEvent extends Event {
    /** The name of the cache. */
    @Label("Cache")
    public String cache = "";

    /** Why. */
    @Label("Cause")
    public String cause = "";

    /** How many. */
    @Label("Count")
    public long count;
}
