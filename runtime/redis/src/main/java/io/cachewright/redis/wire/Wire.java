package io.cachewright.redis.wire;

import io.cachewright.runtime.shared.StoreException;
import java.util.List;

/**
 * The way to the servers of a store. Connects when it is first asked for something. Safe for any number of threads.
 */
public interface Wire extends AutoCloseable {
    /** How many keys are asked for in one trip: enough for the round trip not to matter, and few enough to fit. */
    int BATCH = 256;

    /**
     * Sends these in one write to each server concerned and returns what they say, in the order of the commands, which is
     * also the order in which one server does them.
     *
     * @param insist whether to try even where servers have not answered of late
     * @throws StoreException if one of them can't be asked, does not answer in time or is of no use now. What it was asked
     *     may have happened all the same
     */
    List<Reply> trip(List<Command> commands, boolean insist);

    /** Whether a server is left alone now, because it has not answered of late. */
    boolean resting();

    /** How many parts an application's keys are spread over. */
    int stripes();

    /** Ends all connections; what is under way fails. */
    @Override
    void close();
}
