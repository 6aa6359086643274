package io.cachewright.benchmarks.hits;

import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.ThreadParams;

/** Where a thread is in the order of questions; each begins elsewhere. */
@State(Scope.Thread)
public class Turn {
    private int at;
    private long fresh;

    @Setup
    public void begin(ThreadParams thread) {
        at = thread.getThreadIndex() * 7_919;
        fresh = (long) thread.getThreadIndex() << 48;
    }

    /** With keys that no thread will ask for. */
    void beginBefore() {
        fresh = Long.MIN_VALUE;
    }

    int next(Questions questions) {
        return at++ & questions.mask;
    }

    long fresh() {
        return fresh++;
    }
}
