package io.cachewright.runtime;

import java.util.concurrent.ConcurrentHashMap;

/**
 * The tags that an application asked for as a version. They stay as long as the caches, unlike other tags, because
 * nobody can say who still remembers a version's text.
 */
final class NamedVersions {
    private final ConcurrentHashMap<String, NamedVersion> named = new ConcurrentHashMap<>();

    NamedVersion get(String name, Common common) {
        return named.computeIfAbsent(name, unseen -> new NamedVersion(unseen, common));
    }

    /** A tag was bumped, and with it the version of that name if there is one. */
    void renew(String tag) {
        NamedVersion version = named.get(tag);
        if (version != null) {
            version.renew();
        }
    }
}
