package io.cachewright.redis;

/**
 * What a store has done since it was built, in this process.
 *
 * @param trips writes to a server, each with as many commands as there were at hand
 * @param bytesSent TLS included
 * @param bytesReceived TLS included
 * @param connections that were opened
 * @param faults trips that nothing came of: no answer in time, no connection, a server that was of no use
 * @param resting whether nothing is asked for the moment, since servers have not answered of late
 * @param refusedFills values that were not kept because their key was invalidated meanwhile, or the server could not write
 * @param tooLargeValues values that were not kept because of their size
 * @param unwritableValues values that the codec could not write
 * @param damagedEntries entries that could not be read and were removed
 * @param uncertainInvalidations invalidations that were given up
 * @param pendingInvalidations those of them that wait to be made later
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
