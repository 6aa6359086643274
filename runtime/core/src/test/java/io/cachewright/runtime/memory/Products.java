package io.cachewright.runtime.memory;

/** Hash codes of things that are to lie in a certain bin: see {@link Spread}. */
public final class Products {
    /** By this and what {@link Spread} multiplies by, 1 comes out. */
    private static final int INVERSE = 0x144CBC89;

    private Products() {}

    /** The hash code whose product this is, so that its bin is the upper bits of this. */
    public static int hashOf(int product) {
        return product * INVERSE;
    }
}
