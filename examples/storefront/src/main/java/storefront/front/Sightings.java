package storefront.front;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import storefront.shop.Shop;

/**
 * The last changes that were made through the page, and how soon each instance showed them. A cache tells nobody what
 * other processes have invalidated, it just no longer serves it: so each instance is asked again and again, as a
 * customer would, until it shows what is new.
 */
@Component
class Sightings implements AutoCloseable {
    private static final int KEPT = 12;
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final long PAUSE_MILLIS = 5;

    private final Instances instances;
    private final ArrayDeque<Change> changes = new ArrayDeque<>();
    private final ExecutorService watchers = Executors.newCachedThreadPool();
    private long made;

    /**
     * @param by the instance that made it
     * @param seen milliseconds after it was made, by instance; -1 if it had not been seen for five seconds
     */
    record Change(long number, Instant at, String by, String sku, String what, Map<String, Double> seen) {}

    Sightings(Instances instances) {
        this.instances = instances;
    }

    /** Has all instances watched until they show it. */
    void made(String by, String sku, String what, Predicate<Shop.Tag> shows) {
        long begun = System.nanoTime();
        Change change;
        synchronized (changes) {
            change = new Change(++made, Instant.now(), by, sku, what, new ConcurrentHashMap<>());
            changes.addFirst(change);
            if (changes.size() > KEPT) {
                changes.removeLast();
            }
        }
        for (String each : instances.names()) {
            watchers.execute(() -> watch(change, each, begun, shows));
        }
    }

    private void watch(Change change, String instance, long begun, Predicate<Shop.Tag> shows) {
        try {
            String path = "/shop/products/" + change.sku() + "/tag";
            while (System.nanoTime() - begun < PATIENCE.toNanos()) {
                if (shows.test(instances.ask(instance, path, Shop.Tag.class))) {
                    change.seen().put(instance, (System.nanoTime() - begun) / 1e6);
                    return;
                }
                Thread.sleep(PAUSE_MILLIS);
            }
            change.seen().put(instance, -1.0);
        } catch (IOException away) {
            change.seen().put(instance, -1.0);
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }

    /** The latest first. */
    List<Change> last() {
        synchronized (changes) {
            return List.copyOf(changes);
        }
    }

    @Override
    public void close() {
        watchers.shutdownNow();
    }
}
