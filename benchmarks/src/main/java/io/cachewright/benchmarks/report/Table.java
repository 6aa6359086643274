package io.cachewright.benchmarks.report;

/** The tables of docs/performance.md, in their order. */
enum Table {
    HITS("A hit", "ns"),
    MISSES("Beyond hits", "ns"),
    RECURSION("`fib(90)` from an empty cache", "ns"),
    INVALIDATION("Invalidation", "us"),
    START("From `main` to the first hit", "ms"),
    HEAP("Heap for an entry", "bytes"),
    SIZE("Size", "bytes");

    final String title;
    final String unit;

    Table(String title, String unit) {
        this.title = title;
        this.unit = unit;
    }
}
