package io.cachewright.redis.wire;

import io.cachewright.runtime.shared.StoreException;
import org.jspecify.annotations.Nullable;

/** A server did not do what it was asked, for a reason that may pass. */
public final class Unreachable extends StoreException {
    private final boolean fault;
    private final boolean lost;

    private Unreachable(String problem, @Nullable Throwable cause, boolean fault, boolean lost) {
        super(problem, cause);
        this.fault = fault;
        this.lost = lost;
    }

    /** The server or the way to it is broken. */
    static Unreachable broken(String problem, @Nullable Throwable cause) {
        return new Unreachable(problem, cause, true, false);
    }

    /** A connection that lay idle, or a server, turned out to be lost, and what was sent there must not be sent again as it was. */
    static Unreachable lost(String problem, @Nullable Throwable cause) {
        return new Unreachable(problem, cause, true, true);
    }

    /** We have not even asked. */
    static Unreachable notAsked(String problem) {
        return new Unreachable(problem, null, false, false);
    }

    /** Whether it says something about the server; if not, nothing was sent to it. */
    public boolean fault() {
        return fault;
    }

    /** Whether another connection may well do, for who asks the same with something fresh. */
    public boolean isLost() {
        return lost;
    }

    @Override
    public synchronized Throwable fillInStackTrace() {
        return fault ? super.fillInStackTrace() : this;
    }
}
