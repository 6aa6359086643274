package storefront.load;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Random;

/**
 * A few who look around: one request after another with a pause, one in four past the caches, so that a page has
 * something to compare.
 */
public final class Visitors {
    private static final int WITHOUT_CACHES = 4;

    private final List<URI> instances;
    private final HttpClient http = HttpClient.newHttpClient();
    private final Random random = new Random(42);
    private long asked;

    public Visitors(List<URI> instances) {
        this.instances = instances;
    }

    /** One request, to the instances in turn. An instance that does not answer is no matter of theirs. */
    public void look() throws InterruptedException {
        URI instance = instances.get((int) (asked++ % instances.size()));
        try {
            http.send(Errand.look(instance, random.nextInt(WITHOUT_CACHES) != 0, random), BodyHandlers.discarding());
        } catch (IOException away) {
            // It shows on the page.
        }
    }
}
