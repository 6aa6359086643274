package io.cachewright.micrometer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.cachewright.redis.RedisStore;
import io.cachewright.runtime.CacheSpec;
import io.cachewright.runtime.Caches;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The dashboard asks for what a real registry shows to Prometheus, and for all of it. */
class DashboardTest {
    private static final Pattern METRIC = Pattern.compile("\\b(cache(?:wright)?_\\w+)");
    private static final Pattern LABEL = Pattern.compile("(\\w+)=~?\"|by \\((\\w+)\\)|\\{\\{(\\w+)}}|, (\\w+)\\)$");

    private final JsonNode dashboard = dashboard();
    private final String scraped = scraped();

    @Test
    void every_metric_of_the_dashboard_is_there() {
        assertEquals(
                List.of(),
                asked().stream().filter(Predicate.not(shown()::contains)).toList());
    }

    @Test
    void every_metric_that_is_there_is_on_the_dashboard() {
        assertEquals(
                List.of(),
                shown().stream().filter(Predicate.not(asked()::contains)).toList());
    }

    @Test
    void every_label_of_the_dashboard_is_there() {
        Set<String> labels = new TreeSet<>();
        for (String text : texts("expr", "legendFormat", "definition")) {
            for (MatchResult label : LABEL.matcher(text).results().toList()) {
                for (int group = 1; group <= label.groupCount(); group++) {
                    if (label.group(group) != null) {
                        labels.add(label.group(group));
                    }
                }
            }
        }
        assertFalse(labels.isEmpty());
        assertEquals(
                List.of(),
                labels.stream()
                        .filter(label -> !scraped.contains(label + "=\""))
                        .toList());
    }

    @Test
    void panels_do_not_overlap_and_have_ids_of_their_own() {
        Set<String> taken = new TreeSet<>();
        Set<Integer> ids = new TreeSet<>();
        for (JsonNode panel : dashboard.get("panels")) {
            JsonNode place = panel.get("gridPos");
            for (int x = place.get("x").asInt();
                    x < place.get("x").asInt() + place.get("w").asInt();
                    x++) {
                for (int y = place.get("y").asInt();
                        y < place.get("y").asInt() + place.get("h").asInt();
                        y++) {
                    assertTrue(x < 24 && taken.add(x + "," + y), panel.get("title")::asString);
                }
            }
            assertTrue(ids.add(panel.get("id").asInt()), panel.get("title")::asString);
        }
    }

    private Set<String> asked() {
        Set<String> asked = new TreeSet<>();
        for (String text : texts("expr", "definition")) {
            // What is in braces are labels, of which some are called like metrics.
            METRIC.matcher(text.replaceAll("\\{[^}]*}|by \\(\\w+\\)|, \\w+\\)$", ""))
                    .results()
                    .forEach(metric -> asked.add(metric.group(1)));
        }
        return asked;
    }

    private List<String> texts(String... fields) {
        List<String> texts = new ArrayList<>();
        for (String field : fields) {
            dashboard.findValues(field).forEach(value -> texts.add(value.asString()));
        }
        return texts;
    }

    private Set<String> shown() {
        Set<String> shown = new TreeSet<>();
        scraped.lines()
                .filter(line -> !line.startsWith("#"))
                .forEach(line -> shown.add(line.substring(0, line.indexOf('{'))));
        return shown;
    }

    private static String scraped() {
        PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        try (Caches caches = Caches.local();
                RedisStore store = RedisStore.connect("shop", "redis://localhost:1")) {
            new CachesMetrics(caches).bindTo(registry);
            new RedisStoreMetrics(store).bindTo(registry);
            caches.open(CacheSpec.<String, Integer>named("prices")).get("A1", String::length);
            return registry.scrape();
        }
    }

    private static JsonNode dashboard() {
        InputStream json = CachesMetrics.class.getResourceAsStream("grafana-dashboard.json");
        return JsonMapper.shared().readTree(json);
    }
}
