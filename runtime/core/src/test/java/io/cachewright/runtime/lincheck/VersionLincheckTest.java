package io.cachewright.runtime.lincheck;

import io.cachewright.runtime.version.Stamp;
import io.cachewright.runtime.version.Version;
import org.jetbrains.lincheck.datastructures.Operation;
import org.junit.jupiter.api.Test;

/** Versions are linearizable: an invalidation that has returned is seen by all, whoever else invalidates meanwhile. */
public class VersionLincheckTest {
    private final Version version = new Version();
    private volatile Stamp captured = version.current();

    /** Not at the same time as another, because what is captured is put down in one place. */
    @Operation(nonParallelGroup = "capture")
    public void capture() {
        captured = version.current();
    }

    @Operation
    public void bump() {
        version.bump();
    }

    @Operation
    public boolean stands() {
        return captured.stands();
    }

    @Test
    void versions_are_linearizable() {
        Schedules.modelCheck(getClass());
    }
}
