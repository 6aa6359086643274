package io.cachewright.runtime.event;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;

/** A cache could not keep a value, or a store that processes share did not do what it was asked. */
@Name("io.cachewright.StoreFault")
@Label("Cache store fault")
@Description("A cache could not keep a value, or a store that processes share did not do what it was asked.")
@Category("Cachewright")
@StackTrace(false)
public final class StoreFaultEvent extends Event {
    /** The name of the cache. */
    @Label("Cache")
    public String cache = "";

    /** The class of what was thrown. */
    @Label("Fault")
    public String fault = "";
}
