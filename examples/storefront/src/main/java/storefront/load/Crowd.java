package storefront.load;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Customers, each a thread that asks again as soon as it was answered, until the time is over. */
final class Crowd {
    private final HttpClient http;
    private final List<URI> instances;
    private final boolean caches;
    private final long end;

    /** What one customer, or all of them, saw: nanoseconds of each request, and how many were answered with an error. */
    record Seen(List<Long> times, long failures) {}

    Crowd(HttpClient http, List<URI> instances, boolean caches, Duration time) {
        this.http = http;
        this.instances = instances;
        this.caches = caches;
        this.end = System.nanoTime() + time.toNanos();
    }

    Seen ask(int customers) throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(customers);
        try {
            List<Future<Seen>> all = new ArrayList<>();
            for (int i = 0; i < customers; i++) {
                Random random = new Random(i);
                URI instance = instances.get(i % instances.size());
                all.add(threads.submit(() -> customer(instance, random)));
            }
            List<Long> times = new ArrayList<>();
            long failures = 0;
            for (Future<Seen> each : all) {
                times.addAll(each.get().times());
                failures += each.get().failures();
            }
            return new Seen(times, failures);
        } finally {
            threads.shutdownNow();
        }
    }

    private Seen customer(URI instance, Random random) throws IOException, InterruptedException {
        List<Long> times = new ArrayList<>();
        long failures = 0;
        long begun = System.nanoTime();
        while (begun < end) {
            HttpResponse<Void> answer = http.send(Errand.any(instance, caches, random), BodyHandlers.discarding());
            // 409 is an answer, too: what one wanted is sold out.
            failures += answer.statusCode() >= 400 && answer.statusCode() != 409 ? 1 : 0;
            long now = System.nanoTime();
            times.add(now - begun);
            begun = now;
        }
        return new Seen(times, failures);
    }
}
