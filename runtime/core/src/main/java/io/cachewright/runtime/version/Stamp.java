package io.cachewright.runtime.version;

/**
 * One value of a {@link Version}. It has no number: it is this object, so it can neither restart nor be met twice.
 *
 * <p>Entries point at the stamp they were loaded under. Bumping the version revokes the stamp, which retires all of
 * them at once, however many there are, and a read finds that out without looking anything up.
 */
public final class Stamp extends Evidence {
    /** A stamp that stands until it is revoked. */
    public Stamp() {}

    /** A stamp that has never stood, for an entry that was invalidated by itself. */
    public static Stamp revoked() {
        Stamp stamp = new Stamp();
        stamp.revoke();
        return stamp;
    }

    @Override
    public boolean stands() {
        return !isInDoubt();
    }

    /** Ends it for good. Revoking twice changes nothing. */
    public void revoke() {
        doubt();
    }
}
