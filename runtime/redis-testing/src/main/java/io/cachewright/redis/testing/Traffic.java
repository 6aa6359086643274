package io.cachewright.redis.testing;

/**
 * What has gone through a {@link NetworkProxy}, all connections together.
 *
 * @param connections how many were accepted
 * @param writes pieces in which commands arrived: for a caller that waits for each reply, how often it wrote (up to 64
 *     KiB at once)
 * @param roundTrips how often a connection turned from replies to commands: what a caller had to wait for
 * @param bytesToServer of commands, as they arrived
 * @param bytesToClient of replies, as they arrived, whether they were passed on or not
 */
public record Traffic(long connections, long writes, long roundTrips, long bytesToServer, long bytesToClient) {
    /** The traffic since an earlier moment. */
    public Traffic since(Traffic earlier) {
        return new Traffic(
                connections - earlier.connections,
                writes - earlier.writes,
                roundTrips - earlier.roundTrips,
                bytesToServer - earlier.bytesToServer,
                bytesToClient - earlier.bytesToClient);
    }
}
