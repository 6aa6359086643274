package storefront.web;

import io.cachewright.runtime.CacheListener;
import io.cachewright.runtime.CachesBuilder;
import io.cachewright.spring.CachesBuilderCustomizer;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * The last invalidations that this instance has made. Listeners hear of those of their own process; what others have
 * made shows in what is served.
 */
@Component
class Ledger implements CacheListener, CachesBuilderCustomizer {
    private static final int KEPT = 20;

    private final ArrayDeque<Invalidation> last = new ArrayDeque<>();

    /** What was invalidated: of one cache, or in all of them if its name is empty, as tags are. */
    record Invalidation(Instant at, String cache, String what) {}

    @Override
    public void customize(CachesBuilder builder) {
        builder.listener(this);
    }

    @Override
    public void invalidated(String cache, String what) {
        synchronized (last) {
            last.addFirst(new Invalidation(Instant.now(), cache, what));
            if (last.size() > KEPT) {
                last.removeLast();
            }
        }
    }

    /** The latest first. */
    List<Invalidation> last() {
        synchronized (last) {
            return List.copyOf(last);
        }
    }
}
