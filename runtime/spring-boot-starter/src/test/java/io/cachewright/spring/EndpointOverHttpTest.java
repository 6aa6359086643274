package io.cachewright.spring;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.cachewright.Cached;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The actuator's endpoint as an operator asks it, over a real server. */
class EndpointOverHttpTest {
    private static final String QUOTE = "io.cachewright.spring.EndpointOverHttpTest.Prices.quote";
    private static final String EXPOSED = "management.endpoints.web.exposure.include=cachewright,health";

    static class Prices {
        int loads;

        @Cached
        public int quote(String sku) {
            return ++loads;
        }
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import(Prices.class)
    static class Application {}

    private final HttpClient client = HttpClient.newHttpClient();

    private static ConfigurableApplicationContext start(String... properties) {
        return Contexts.builder(properties)
                .properties("server.port=0", "server.address=127.0.0.1")
                .web(WebApplicationType.SERVLET)
                .sources(Application.class)
                .run();
    }

    private HttpResponse<String> send(ConfigurableApplicationContext context, String method, String path)
            throws IOException, InterruptedException {
        String port = context.getEnvironment().getRequiredProperty("local.server.port");
        return client.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/actuator/cachewright" + path))
                        .method(method, HttpRequest.BodyPublishers.noBody())
                        .build(),
                BodyHandlers.ofString());
    }

    private static JsonNode json(HttpResponse<String> response) {
        return JsonMapper.shared().readTree(response.body());
    }

    @Test
    void an_operator_looks_and_invalidates() throws Exception {
        try (ConfigurableApplicationContext context =
                start(EXPOSED, "management.endpoint.cachewright.access=unrestricted")) {
            Prices prices = context.getBean(Prices.class);
            assertEquals(1, prices.quote("A1"));
            assertEquals(1, prices.quote("A1"));

            JsonNode stats = json(send(context, "GET", ""))
                    .path("caches")
                    .path(QUOTE + "(String)")
                    .path("stats");
            assertEquals(1, stats.path("hits").asInt(), stats::toString);
            assertEquals(
                    0.5,
                    json(send(context, "GET", "/" + QUOTE)).path("hitRatio").asDouble());

            HttpResponse<String> some = send(context, "DELETE", "/" + QUOTE + "(String)?keys=B*");
            assertEquals("0 matching B*", json(some).path("keys").asString(), some::body);
            assertEquals(1, prices.quote("A1"));
            HttpResponse<String> all = send(context, "DELETE", "/" + QUOTE);
            assertEquals("all", json(all).path("keys").asString(), all::body);
            assertEquals(2, prices.quote("A1"));
        }
    }

    @Test
    void what_is_not_there_is_refused_with_what_was_meant() throws Exception {
        try (ConfigurableApplicationContext context =
                start(EXPOSED, "management.endpoint.cachewright.access=unrestricted")) {
            for (String method : new String[] {"GET", "DELETE"}) {
                HttpResponse<String> refused = send(context, method, "/" + QUOTE + "s(String)");
                assertEquals(400, refused.statusCode(), refused::body);
                assertEquals(
                        "no cache '" + QUOTE + "s(String)' has been opened in these Caches. Did you mean '" + QUOTE
                                + "(String)'?",
                        json(refused).path("error").asString());
            }
        }
    }

    @Test
    void only_who_was_let_may_invalidate() throws Exception {
        try (ConfigurableApplicationContext context =
                start(EXPOSED, "management.endpoint.cachewright.access=read-only")) {
            assertEquals(200, send(context, "GET", "").statusCode());
            assertEquals(405, send(context, "DELETE", "/" + QUOTE).statusCode());
        }
        try (ConfigurableApplicationContext context = start()) {
            assertEquals(404, send(context, "GET", "").statusCode());
        }
    }
}
