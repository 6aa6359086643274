package io.cachewright.runtime.shared;

/**
 * What came of a fill.
 *
 * @param kept whether it is in the store now; not if its key was invalidated meanwhile or the value is too large
 * @param fill what tells this entry from any other; empty if it was not kept
 */
public record Filled(boolean kept, String fill) {
    /** What was refused. */
    public static final Filled REFUSED = new Filled(false, "");
}
