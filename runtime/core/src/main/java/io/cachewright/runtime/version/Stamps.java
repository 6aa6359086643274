package io.cachewright.runtime.version;

import org.jspecify.annotations.Nullable;

/** Several stamps that must all stand, and the revision of the data if there is one. */
public final class Stamps extends Evidence {
    private final Stamp[] stamps;
    private final @Nullable Object revision;

    /** The stamps are kept as they are; the caller hands the array over. */
    public Stamps(Stamp[] stamps, @Nullable Object revision) {
        this.stamps = stamps;
        this.revision = revision;
        doubt();
    }

    @Override
    public boolean stands() {
        for (Stamp stamp : stamps) {
            if (!stamp.stands()) {
                return false;
            }
        }
        return true;
    }

    @Override
    public @Nullable Object revision() {
        return revision;
    }
}
