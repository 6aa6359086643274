package io.cachewright.runtime.flight;

/** The result of a flight, which can be withdrawn after it was published. */
public interface Revocable {
    /** From now on no read accepts this. Revoking twice changes nothing. */
    void revoke();
}
