package io.cachewright.spring;

import io.cachewright.runtime.CachesBuilder;

/**
 * A bean of this type changes the {@link io.cachewright.runtime.Caches} that the application gets: listeners, a clock, an
 * executor, settings in code. Several are called in the order of {@code @Order}; properties win over what they set for a
 * cache.
 */
@FunctionalInterface
public interface CachesBuilderCustomizer {
    /** Called once, before the first cache is opened. */
    void customize(CachesBuilder builder);
}
