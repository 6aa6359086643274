package io.cachewright.benchmarks.hits;

/** A record as an argument. */
public record Place(String city, int street) {}
