package io.cachewright.runtime.event;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;

/** Entries were invalidated. */
@Name("io.cachewright.Invalidation")
@Label("Cache invalidation")
@Description("Entries were invalidated.")
@Category("Cachewright")
@StackTrace(false)
public final class InvalidationEvent extends Event {
    /** The name of the cache. */
    @Label("Cache")
    public String cache = "";

    /** One of key, group, tag, all. */
    @Label("Scope")
    public String scope = "";
}
