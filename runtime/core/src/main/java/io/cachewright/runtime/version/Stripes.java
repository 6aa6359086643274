package io.cachewright.runtime.version;

/** A few stripes of hash codes: something is remembered for each of them, so that memory doesn't grow with the things. */
public final class Stripes {
    /** How many there are. */
    public static final int COUNT = 64;

    private Stripes() {}

    /** The stripe of a thing, from 0 on; the same for equal things. */
    public static int of(Object thing) {
        int hash = thing.hashCode() * 0x9E3779B9;
        return hash >>> 26;
    }
}
