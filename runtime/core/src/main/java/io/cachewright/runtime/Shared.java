package io.cachewright.runtime;

import io.cachewright.Tier;
import io.cachewright.runtime.shared.SharedStore;
import io.cachewright.runtime.shared.StoreException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The store that the caches of one {@link Caches} share with other processes, and how.
 *
 * @param coherence of copies in this process; null where none are kept
 * @param changes what other processes change; null where no copies are kept, or each is asked for
 * @param scope of these caches, which is a part of their names there
 * @param leaseTime how long a load is waited for by other processes
 */
record Shared(
        SharedStore store,
        @Nullable Coherence coherence,
        @Nullable ChangesElsewhere changes,
        String scope,
        Duration leaseTime) {

    /** The same for caches of a scope in this one. With its length, so that no two scopes and names make one text. */
    Shared scoped(String own) {
        return new Shared(store, coherence, changes, scope + own.length() + ":" + own + "/", leaseTime);
    }

    /** Where a cache without a tier of its own is. */
    Tier usual() {
        return coherence == null ? Tier.SHARED : Tier.TIERED;
    }

    /** What a cache of this name is called there. */
    String nameOf(String cache) {
        return scope + cache;
    }

    /** What a tag is called there. */
    String tag(String tag) {
        return "t:" + scope.length() + ":" + scope + tag;
    }

    /** Whatever was loaded under one of these tags loads again, in every process. */
    void invalidateTags(List<String> tags) {
        try {
            store.invalidateTags(tags.stream().map(this::tag).toList());
        } catch (StoreException uncertain) {
            String named = InvalidationUncertainException.named("tag", tags, tag -> "'" + tag + "'");
            throw new InvalidationUncertainException("what was loaded under " + named, uncertain);
        }
    }

    void close() {
        if (changes != null) {
            changes.close();
        }
        store.close();
        if (changes != null) {
            changes.awaitEnd();
        }
    }
}
