package storefront.load;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/** Runs a plan: first without caches, then with them, each after a second that does not count. */
public final class Load {
    private static final Duration WARM_UP = Duration.ofSeconds(1);

    private final List<URI> instances;
    private final LongSupplier queries;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** How many queries the database has had so far is for the caller to know. */
    public Load(List<URI> instances, LongSupplier queries) {
        this.instances = instances;
        this.queries = queries;
    }

    /** Tells of what it is about to do, and returns both halves. Takes twice the plan's seconds and two. */
    public List<Half> run(Plan plan, Consumer<String> doing) throws InterruptedException, ExecutionException {
        List<Half> halves = new ArrayList<>();
        for (boolean caches : new boolean[] {false, true}) {
            doing.accept(caches ? "with caches" : "without caches");
            new Crowd(http, instances, caches, WARM_UP).ask(plan.customers());
            halves.add(half(plan, caches));
        }
        return List.copyOf(halves);
    }

    private Half half(Plan plan, boolean caches) throws InterruptedException, ExecutionException {
        long before = queries.getAsLong();
        long begun = System.nanoTime();
        Crowd.Seen seen = new Crowd(http, instances, caches, Duration.ofSeconds(plan.seconds())).ask(plan.customers());
        double seconds = (System.nanoTime() - begun) / 1e9;
        return Half.of(caches, seen.times(), seen.failures(), queries.getAsLong() - before, seconds);
    }
}
