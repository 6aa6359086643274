package io.cachewright.spring;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.cachewright.redis.testing.RedisServer;
import io.cachewright.spring.JacksonTest.Application;
import io.cachewright.spring.JacksonTest.Price;
import io.cachewright.spring.JacksonTest.Prices;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Smile as the codec, whose jar is on the class path then. */
@Tag("smile")
class SmileTest {
    private static final String JSON = "application/json";
    private static final String SMILE = "application/x-jackson-smile";

    @RestController
    static class Counter {
        private final Prices prices;

        Counter(Prices prices) {
            this.prices = prices;
        }

        @GetMapping("/quotes/{sku}")
        Price quote(@PathVariable String sku) {
            return prices.quote(sku);
        }
    }

    @Test
    void what_boot_tells_jackson_changes_no_result() {
        JacksonTest.resultsAreShared("smile=true");
    }

    @Test
    void the_codec_that_is_chosen_is_asked() {
        try (RedisServer server = RedisServer.start();
                ConfigurableApplicationContext inSmile =
                        Contexts.start(Application.class, "smile=true", "port=" + server.port());
                ConfigurableApplicationContext inJson =
                        Contexts.start(Application.class, "smile=false", "port=" + server.port())) {
            inSmile.getBean(Prices.class).quote("A1");
            inJson.getBean(Prices.class).quote("A1");
            assertEquals(1, inJson.getBean(Prices.class).loads());
        }
    }

    /** Spring MVC knows Smile as well, once it is there. */
    @Test
    void browsers_get_json_all_the_same() throws Exception {
        try (RedisServer server = RedisServer.start();
                ConfigurableApplicationContext context = Contexts.builder(
                                "smile=true", "port=" + server.port(), "server.port=0", "server.address=127.0.0.1")
                        .web(WebApplicationType.SERVLET)
                        .sources(Application.class, Counter.class)
                        .run()) {
            String port = context.getEnvironment().getRequiredProperty("local.server.port");
            URI quote = URI.create("http://127.0.0.1:" + port + "/quotes/B2");
            assertEquals(JSON, type(HttpRequest.newBuilder(quote)));
            assertEquals(JSON, type(HttpRequest.newBuilder(quote).header("Accept", "text/html, */*;q=0.8")));
            assertEquals(SMILE, type(HttpRequest.newBuilder(quote).header("Accept", SMILE)));
        }
    }

    private static String type(HttpRequest.Builder request) throws Exception {
        HttpResponse<Void> response = HttpClient.newHttpClient().send(request.build(), BodyHandlers.discarding());
        assertEquals(200, response.statusCode());
        return response.headers().firstValue("Content-Type").orElse("");
    }
}
