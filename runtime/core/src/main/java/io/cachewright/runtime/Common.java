package io.cachewright.runtime;

import io.cachewright.runtime.version.ChangeCounts;
import io.cachewright.runtime.version.Tags;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What the caches of one {@link Caches} share.
 *
 * @param clock what all ages are measured by
 * @param coarseClock what spares hits a look at that
 * @param background runs reloads that nobody waits for
 * @param tags versions that entries of any of these caches can be loaded under
 * @param tagChanges how often those were changed
 * @param versions those tags that were asked for as a version
 * @param deferrals the changes that wait for a transaction
 * @param events who hears of what happens
 * @param ttls knows the ttl of values of some types
 * @param shared where processes share entries; null where there is none
 * @param sweepDelay how long what is dead may stay in memory before somebody looks for it
 */
record Common(
        CacheClock clock,
        CoarseClock.Use coarseClock,
        Background background,
        Tags tags,
        ChangeCounts tagChanges,
        NamedVersions versions,
        Deferrals deferrals,
        Events events,
        TtlConverters ttls,
        @Nullable Shared shared,
        Duration sweepDelay) {
    /** The same with tags of its own, under names of its own: those of a scope in this one. */
    Common scoped(String scope) {
        return new Common(
                clock,
                coarseClock,
                background,
                new Tags(),
                new ChangeCounts(),
                new NamedVersions(),
                deferrals,
                events,
                ttls,
                shared == null ? null : shared.scoped(scope),
                sweepDelay);
    }

    /** Ends what runs for all of them; the caches are closed. */
    void close() {
        background.close();
        coarseClock.close();
        if (shared != null) {
            shared.close();
        }
    }
}
