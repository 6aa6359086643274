package io.cachewright.runtime;

/** The key of a method whose calls all share one result because nothing tells them apart. */
public final class NoKey {
    /** The only one. */
    public static final NoKey KEY = new NoKey();

    private NoKey() {}

    /** Zero in every process, which generated code relies on. */
    @Override
    public int hashCode() {
        return 0;
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public String toString() {
        return "KEY";
    }
}
