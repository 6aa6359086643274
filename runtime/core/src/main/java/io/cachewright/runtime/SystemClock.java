package io.cachewright.runtime;

/** The clock of this process. */
enum SystemClock implements CacheClock {
    /** Beginning at zero when it is first needed. */
    SINCE_FIRST_USE;

    private static final long START = System.nanoTime();

    @Override
    public long nanos() {
        return System.nanoTime() - START;
    }
}
