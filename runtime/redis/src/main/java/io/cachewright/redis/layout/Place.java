package io.cachewright.redis.layout;

/** Where a key has its entry and its lease. Keep the arrays as they are. */
public final class Place {
    private final CacheLayout by;
    private final int stripe;
    private final byte[] entry;
    private final byte[] lease;
    private final long check;

    Place(CacheLayout by, int stripe, byte[] entry, byte[] lease, long check) {
        this.by = by;
        this.stripe = stripe;
        this.entry = entry;
        this.lease = lease;
        this.check = check;
    }

    /** Whether it is where this layout has it. */
    boolean isBy(CacheLayout layout) {
        return by == layout;
    }

    /** Where all is that the entry depends on. */
    public int stripe() {
        return stripe;
    }

    /** The name of the entry. */
    public byte[] entry() {
        return entry;
    }

    /** The name of the lease. */
    public byte[] lease() {
        return lease;
    }

    /** What an entry of this key repeats, independent of the names. */
    public long check() {
        return check;
    }
}
