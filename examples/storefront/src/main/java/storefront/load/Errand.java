package storefront.load;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Random;
import storefront.seed.Seed;

/** What customers want: of a hundred 77 look at a product, 20 search, 2 buy something and 1 is staff with a new price. */
final class Errand {
    private Errand() {}

    static HttpRequest any(URI instance, boolean caches, Random random) {
        int kind = random.nextInt(100);
        String sku = Seed.popular(random);
        if (kind < 77) {
            return get(instance, "/shop/products/" + sku + "?caches=" + word(caches));
        }
        if (kind < 97) {
            return search(instance, caches, random);
        }
        if (kind < 99) {
            return post(
                    instance,
                    "/shop/products/" + sku + "/sale",
                    "{\"pieces\": " + (random.nextBoolean() ? 1 : -1) + "}");
        }
        String price = String.format(Locale.ROOT, "%d.%02d", 5 + random.nextInt(195), random.nextInt(100));
        return post(instance, "/shop/products/" + sku + "/price", "{\"price\": " + price + "}");
    }

    /** Looks and changes nothing. */
    static HttpRequest look(URI instance, boolean caches, Random random) {
        return random.nextInt(5) == 0
                ? search(instance, caches, random)
                : get(instance, "/shop/products/" + Seed.popular(random) + "?caches=" + word(caches));
    }

    private static HttpRequest search(URI instance, boolean caches, Random random) {
        String department =
                Seed.departments().get(random.nextInt(Seed.departments().size()));
        String words = URLEncoder.encode(Seed.thing(department, random), StandardCharsets.UTF_8);
        return get(instance, "/shop/search?department=" + department + "&words=" + words + "&caches=" + word(caches));
    }

    private static HttpRequest get(URI instance, String path) {
        return HttpRequest.newBuilder(instance.resolve(path)).build();
    }

    private static HttpRequest post(URI instance, String path, String json) {
        return HttpRequest.newBuilder(instance.resolve(path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json))
                .build();
    }

    private static String word(boolean caches) {
        return caches ? "on" : "off";
    }
}
