package storefront.web;

import io.cachewright.runtime.CacheStats;
import io.cachewright.runtime.Caches;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import storefront.shop.Queries;

/** Says what this instance has done so far. */
@RestController
class StateController {
    private final Caches caches;
    private final Queries queries;
    private final Counters counters;
    private final Ledger ledger;

    StateController(Caches caches, Queries queries, Counters counters, Ledger ledger) {
        this.caches = caches;
        this.queries = queries;
        this.counters = counters;
        this.ledger = ledger;
    }

    @GetMapping("/state")
    State state() {
        Map<String, State.CacheState> states = new TreeMap<>();
        caches.stats().forEach((name, stats) -> states.put(shortly(name), state(stats)));
        return new State(states, queries.count(), counters.answers(true), counters.answers(false), ledger.last());
    }

    private static State.CacheState state(CacheStats stats) {
        return new State.CacheState(
                stats.hits(),
                stats.misses(),
                stats.loads(),
                stats.loadNanos() / 1e6,
                stats.timeSaved().toNanos() / 1e6,
                stats.size());
    }

    /** {@code Catalogue.search} of {@code storefront.shop.Catalogue.search(String,String)}. */
    private static String shortly(String name) {
        return name.replaceFirst("\\(.*", "").replaceFirst("^storefront\\.shop\\.", "");
    }
}
