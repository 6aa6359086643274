package io.cachewright.runtime.store;

/** Keys that all have the same hash code. */
public record Colliding(int number) {
    @Override
    public int hashCode() {
        return 7;
    }
}
