/**
 * What can go wrong with servers, networks and processes, done to real ones under callers whose histories are checked.
 *
 * <pre>
 * 1 to 3, 10 to 12, 20, 21   ServerFaultsTest
 * 4 to 9                     NetworkFaultsTest
 * 13 to 19                   RefusalFaultsTest
 * 22, 23, 31                 LossFaultsTest
 * 24 to 27                   FailoverFaultsTest
 * 28, 30, 32, 38 to 40       MixedNodesTest
 * 29, 34, 35                 ProcessFaultsTest
 * 33, 36, 37                 LoadFaultsTest
 * all kinds of trouble       ProcessHistoryTest
 * </pre>
 *
 * The number is in the test's name. Tests that take long, and those of which the quick run has one of their kind, are
 * tagged {@code long} and run with {@code -P faults}.
 */
package io.cachewright.redis.faults;
