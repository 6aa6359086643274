package io.cachewright.runtime.event;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;

/** The user's method ran behind, to refresh a value. */
@Name("io.cachewright.Refresh")
@Label("Cache refresh")
@Description("The user's method ran behind, to refresh a value.")
@Category("Cachewright")
@StackTrace(false)
public final class RefreshEvent extends Event {
    /** The name of the cache. */
    @Label("Cache")
    public String cache = "";

    /** The class of what was thrown; empty if it returned. */
    @Label("Failure")
    public String failure = "";
}
