package io.cachewright.redis;

/**
 * What a store has done since it was built, in this process.
 *
 * @param trips writes to a server, each of as many commands as there were at hand
 * @param bytesSent bytes sent, TLS included
 * @param bytesReceived bytes received, TLS included
 * @param connections connections that were opened
 * @param faults trips that failed: no answer in time, no connection, or a server that could not do what it was asked
 * @param resting whether servers are not asked for the moment, because they have not answered of late
 * @param refusedFills values that were not kept because their key was invalidated meanwhile, or the server could not
 *     write
 * @param tooLargeValues values that were not kept because of their size
 * @param unwritableValues values that were not kept because the codec could not write them
 * @param damagedEntries entries that could not be read and were removed
 * @param uncertainInvalidations invalidations that were given up
 * @param pendingInvalidations how many of those wait to be made later
 */
public record RedisStats(
        long trips,
        long bytesSent,
        long bytesReceived,
        long connections,
        long faults,
        boolean resting,
        long refusedFills,
        long tooLargeValues,
        long unwritableValues,
        long damagedEntries,
        long uncertainInvalidations,
        int pendingInvalidations) {}
