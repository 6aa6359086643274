package io.cachewright.benchmarks.report;

/** The tables of docs/performance.md, in their order. */
enum Table {
    HITS("Hits", "a hit", "ns", true),
    MISSES("Misses", "a call", "ns", true),
    RECURSION("Recursion from an empty cache", "the whole", "ns", true),
    INVALIDATION("Invalidation", "us", "us", false),
    START("From `main` to the first hit", "ms of processor time", "ms", false),
    HEAP("Heap", "bytes", "bytes", false),
    SIZE("Size", "bytes", "bytes", false);

    final String title;
    final String unit;
    private final String what;
    private final boolean compared;

    Table(String title, String what, String unit, boolean compared) {
        this.title = title;
        this.what = what;
        this.unit = unit;
        this.compared = compared;
    }

    /** Over the rows. */
    String heading() {
        return what;
    }

    /** Whether it shows how others do beside Caffeine by hand, or what was measured as it is. */
    boolean isCompared() {
        return compared;
    }
}
