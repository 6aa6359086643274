package io.cachewright.runtime;

import io.cachewright.Tier;
import io.cachewright.runtime.shared.ValueTypeException;
import org.jspecify.annotations.Nullable;

/** Which tier a cache is in, and whether it can be. */
final class Tiers {
    private Tiers() {}

    /** What keeps the entries of a cache; throws if that is not possible where it is to be. */
    static <K extends @Nullable Object, V extends @Nullable Object> Shelf<K, V> shelf(
            CacheSpec<K, V> spec, Common common, Counters counters) {
        Shared shared = common.shared();
        Tier tier = tier(spec, shared);
        if (shared == null || tier == Tier.LOCAL) {
            return new Shelf<>(spec, common, counters);
        }
        Sharing sharing = sharing(spec, tier);
        try {
            return new SharedShelf<>(spec, common, counters, shared, sharing, tier);
        } catch (ValueTypeException unwritable) {
            throw wrong(spec, tier, unwritable.problem(), unwritable.fix());
        }
    }

    /** Throws if an open cache can't have the changed settings where its entries are. */
    static void ensureStays(CacheSpec<?, ?> open, CacheSpec<?, ?> changed, @Nullable Shared shared) {
        Tier before = tier(open, shared);
        Tier tier = tier(changed, shared);
        if (tier != before) {
            throw wrong(
                    changed,
                    tier,
                    "it is open, with tier " + Setting.show(before) + ".",
                    "Leave its tier as it is until the program starts again.");
        }
        if (tier != Tier.LOCAL) {
            var unused = sharing(changed, tier);
        }
    }

    private static Tier tier(CacheSpec<?, ?> spec, @Nullable Shared shared) {
        if (shared == null) {
            return Tier.LOCAL;
        }
        Tier tier = spec.get(Setting.TIER) instanceof Tier own && own != Tier.DEFAULT ? own : shared.usual();
        if (tier == Tier.TIERED && shared.coherence() == null) {
            throw wrong(
                    spec,
                    tier,
                    "nobody has said how far copies may be behind.",
                    "Build the Caches with tiered(store, Coherence.within(...)) instead of shared(store).");
        }
        return tier;
    }

    private static Sharing sharing(CacheSpec<?, ?> spec, Tier tier) {
        if (spec.get(Setting.TTL) == null) {
            throw wrong(
                    spec,
                    tier,
                    "it has no ttl, so what a process that dies has missed to invalidate would stay for ever.",
                    "Give it a ttl, or tier local.");
        }
        if (spec.weigher() != null) {
            throw wrong(spec, tier, "it is bounded by weight.", "Give it a maxSize for its copies, or tier local.");
        }
        if (!(spec.get(Setting.SHARING) instanceof Sharing sharing)) {
            throw wrong(
                    spec,
                    tier,
                    "nobody has said how its keys and values are written down.",
                    "Say it with CacheSpec.shareable, or give it tier local.");
        }
        if (sharing.keys() == null) {
            throw wrong(spec, tier, sharing.whyNot(), "Mend that, or give it tier local.");
        }
        return sharing;
    }

    private static CacheSettingException wrong(CacheSpec<?, ?> spec, Tier tier, String problem, String fix) {
        return new CacheSettingException(spec.name(), "it can't have tier " + Setting.show(tier) + ": " + problem, fix);
    }
}
