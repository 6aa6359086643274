package io.cachewright.runtime.shared;

import java.util.List;

/**
 * A key and what an entry of it must have been loaded under.
 *
 * @param tags tags and groups, in an order that is the same for each call of this key
 * @param revision the revision of the data as the caller knows it; empty if it knows none
 */
public record Asked(SharedKey key, List<String> tags, String revision) {}
