package io.cachewright.redis.wire;

import io.cachewright.runtime.shared.StoreException;
import org.jspecify.annotations.Nullable;

/** A server did not do what it was asked, for a reason that may pass. */
public final class Unreachable extends StoreException {
    private final boolean fault;

    private Unreachable(String problem, @Nullable Throwable cause, boolean fault) {
        super(problem, cause);
        this.fault = fault;
    }

    /** The server or the way to it is broken. */
    static Unreachable broken(String problem, @Nullable Throwable cause) {
        return new Unreachable(problem, cause, true);
    }

    /** We have not even asked. */
    static Unreachable notAsked(String problem) {
        return new Unreachable(problem, null, false);
    }

    /** Whether it says something about the server; if not, nothing was sent to it. */
    public boolean fault() {
        return fault;
    }

    @Override
    public synchronized Throwable fillInStackTrace() {
        return fault ? super.fillInStackTrace() : this;
    }
}
