package storefront.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import storefront.TwoInstances;
import tools.jackson.databind.json.JsonMapper;

/** An instance as it answers over HTTP. */
@Timeout(300)
@ExtendWith(TwoInstances.class)
class InstanceTest {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/shop/products/P-0200/price | {\"price\": 0}       | 400 | A price is from 0.01",
                "/shop/products/P-0200/price | {\"price\": 1.001}   | 400 | in whole cents",
                "/shop/products/P-0200/price | {}                   | 400 | A price is from 0.01",
                "/shop/products/P-9999/price | {\"price\": 1}       | 404 | There is no product P-9999.",
                "/shop/products/P-0200/sale  | {\"pieces\": 0}      | 400 | 1 to 100 pieces",
                "/shop/products/P-9999/sale  | {\"pieces\": 1}      | 404 | There is no product P-9999.",
            })
    void what_makes_no_sense_is_refused_with_words(String path, String json, int status, String words)
            throws IOException, InterruptedException {
        HttpResponse<String> answer = post(path, json);
        assertEquals(status, answer.statusCode());
        assertTrue(answer.body().contains(words), answer.body());
    }

    @Test
    void what_is_sold_out_is_a_conflict() throws IOException, InterruptedException {
        for (int left = 500; left > 0; left -= 100) {
            assertEquals(
                    200, post("/shop/products/P-0201/sale", "{\"pieces\": 100}").statusCode());
        }
        HttpResponse<String> answer = post("/shop/products/P-0201/sale", "{\"pieces\": 1}");
        assertEquals(409, answer.statusCode());
        assertTrue(answer.body().contains("There are not enough pieces"), answer.body());
    }

    @Test
    void an_instance_says_what_its_caches_did_and_what_it_has_invalidated() throws IOException, InterruptedException {
        State before = state();
        get("/shop/products/P-0202");
        get("/shop/products/P-0202");
        get("/shop/products/P-0202?caches=off");
        post("/shop/products/P-0202/price", "{\"price\": 3.21}");

        State after = state();
        State.CacheState product = after.caches().get("Catalogue.product");
        assertEquals(1, product.hits() - hits(before));
        assertEquals(2, after.cached().count() - before.cached().count());
        assertEquals(1, after.uncached().count() - before.uncached().count());
        // Three by the first, none by the second, three by the third, and the change itself.
        assertEquals(7, after.queries() - before.queries());
        assertTrue(after.invalidations().stream().anyMatch(each -> each.what().equals("tag product:P-0202")));
    }

    @Test
    void the_actuator_shows_the_caches_by_their_full_names() throws IOException, InterruptedException {
        get("/shop/products/P-0203");
        String caches = get("/actuator/cachewright").body();
        assertTrue(caches.contains("storefront.shop.Catalogue.product(String)"), caches);
    }

    private static long hits(State state) {
        State.CacheState product = state.caches().get("Catalogue.product");
        return product == null ? 0 : product.hits();
    }

    private static State state() throws IOException, InterruptedException {
        return new JsonMapper().readValue(get("/state").body(), State.class);
    }

    private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return HTTP.send(request(path).build(), BodyHandlers.ofString());
    }

    private static HttpResponse<String> post(String path, String json) throws IOException, InterruptedException {
        return HTTP.send(
                request(path)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(json))
                        .build(),
                BodyHandlers.ofString());
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(TwoInstances.address(TwoInstances.north()).resolve(path));
    }
}
