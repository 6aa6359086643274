/**
 * What can go wrong with servers, networks and processes, done to real ones under callers whose histories are checked.
 * Each fault's number is that of its test's name. Those that take long, and all of those of which the quick run has one of
 * their kind, are tagged {@code long} and run with {@code -P faults}.
 */
package io.cachewright.redis.faults;
