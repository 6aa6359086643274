package io.cachewright.runtime.shared;

/**
 * What came of a fill.
 *
 * @param kept whether the value is in the store now; false if its key was invalidated meanwhile, or it is too large
 * @param fill what tells this entry from any other; empty if it was not kept
 */
public record Filled(boolean kept, String fill) {
    /** The answer to a fill that was refused. */
    public static final Filled REFUSED = new Filled(false, "");
}
