package io.cachewright.processor.programs;

import io.cachewright.Tier;
import io.cachewright.processor.programs.Ledger.Keeping;
import io.cachewright.runtime.CacheSpec;
import io.cachewright.runtime.Caches;
import io.cachewright.runtime.CachesBuilder;
import io.cachewright.runtime.Coherence;
import io.cachewright.runtime.MapStore;
import io.cachewright.runtime.ThreadTransactions;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The caches that a program is tried with, and the ledger of what they should keep. */
final class Stage implements AutoCloseable {
    /** Where results are kept, how many, and when changes are made. */
    enum Kind {
        LOCAL,
        DISABLED,
        SMALL,
        WEIGHED,
        IN_TRANSACTIONS,
        SHARED,
        TIERED
    }

    private final Ledger ledger;
    private final Set<String> shared = new HashSet<>();
    private final ThreadTransactions transactions = new ThreadTransactions();
    private final boolean isInTransactions;
    private final Caches caches;
    private final Caches elsewhere;
    private ThreadTransactions.@Nullable Begun begun;

    /**
     * A stage for a program.
     *
     * @param names of its caches
     */
    Stage(Kind kind, List<String> names) {
        MapStore store = new MapStore(System::nanoTime);
        this.isInTransactions = kind == Kind.IN_TRANSACTIONS;
        this.caches = caches(kind, names, store);
        this.elsewhere = kind == Kind.SHARED || kind == Kind.TIERED ? caches(kind, names, store) : caches;
        this.ledger = new Ledger(
                switch (kind) {
                    case DISABLED -> Keeping.NOTHING;
                    case SMALL, WEIGHED -> Keeping.SOME;
                    case SHARED, TIERED -> Keeping.SHARED;
                    case LOCAL, IN_TRANSACTIONS -> Keeping.ALL;
                });
    }

    private Caches caches(Kind kind, List<String> names, MapStore store) {
        CachesBuilder builder = Caches.builder();
        return switch (kind) {
            case LOCAL -> builder.build();
            case DISABLED -> Caches.disabled();
            case SMALL -> configured(builder, names, spec -> spec.maxSize(2));
            case WEIGHED -> configured(builder, names, Stage::weighed);
            case IN_TRANSACTIONS -> builder.transactions(transactions).build();
            case SHARED -> configured(builder.shared(store), names, this::sharedIfPossible);
            case TIERED -> configured(builder.tiered(store, Coherence.strict()), names, this::sharedIfPossible);
        };
    }

    private static Caches configured(CachesBuilder builder, List<String> names, UnaryOperator<CacheSpec<?, ?>> change) {
        names.forEach(name -> builder.configure(name, change));
        return builder.build();
    }

    private static <K, V> CacheSpec<K, V> weighed(CacheSpec<K, V> spec) {
        return spec.maxWeight(5, (key, value) -> 1 + Math.floorMod(Objects.hashCode(key), 3));
    }

    private CacheSpec<?, ?> sharedIfPossible(CacheSpec<?, ?> spec) {
        String text = spec.toString();
        if (text.contains("sharing=none") || text.contains("tier=local")) {
            return spec.tier(Tier.LOCAL);
        }
        shared.add(spec.name());
        return spec.ttl(Duration.ofHours(3));
    }

    Ledger ledger() {
        return ledger;
    }

    Caches caches() {
        return caches;
    }

    /** Those of another process, as far as they share results; else the same. */
    Caches elsewhere() {
        return elsewhere;
    }

    boolean sharesResults() {
        return caches != elsewhere;
    }

    /** Whether the cache of this name is shared with those elsewhere. */
    boolean isShared(String name) {
        return shared.contains(name);
    }

    /** Begins a transaction now and then, or ends one, and says so. */
    String turn(Dice dice) {
        if (!isInTransactions || !dice.oneIn(7)) {
            return "";
        }
        if (begun == null) {
            begun = transactions.begin();
            ledger.begin();
            return "begin";
        }
        boolean isCommitted = dice.oneIn(2);
        if (isCommitted) {
            begun.committed();
        }
        begun.close();
        begun = null;
        ledger.end(isCommitted);
        return isCommitted ? "commit" : "roll back";
    }

    @Override
    public void close() {
        if (begun != null) {
            begun.close();
        }
        caches.close();
        elsewhere.close();
    }
}
