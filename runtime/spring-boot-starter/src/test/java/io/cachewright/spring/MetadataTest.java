package io.cachewright.spring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What IDEs are told about our properties is what there is. */
class MetadataTest {
    private final JsonNode metadata = JsonMapper.shared()
            .readTree(CachewrightAutoConfiguration.class.getResourceAsStream(
                    "/META-INF/spring-configuration-metadata.json"));

    @Test
    void every_property_is_described_and_every_described_one_is_there() {
        Set<String> described = new TreeSet<>();
        metadata.get("properties")
                .forEach(each -> described.add(each.get("name").asString()));
        assertTrue(described.remove("cachewright.caches"));
        assertEquals(new TreeSet<>(KnownProperties.NAMES), described);
    }

    @Test
    void every_type_is_there_and_every_description_is_a_sentence() throws ClassNotFoundException {
        for (JsonNode each : metadata.get("properties")) {
            for (String type : each.get("type").asString().split("[<>,]")) {
                Class.forName(type);
            }
            assertTrue(each.get("description").asString().endsWith("."), each::toString);
        }
    }

    @Test
    void what_can_be_set_for_redis_is_what_is_described() {
        Set<String> read = new TreeSet<>();
        for (RecordComponent each : RedisProperties.class.getRecordComponents()) {
            read.add(each.getName().toLowerCase());
        }
        Set<String> described = new TreeSet<>();
        KnownProperties.NAMES.stream()
                .filter(name -> name.startsWith("cachewright.redis."))
                .forEach(name -> described.add(WrittenProperty.plain(name.substring("cachewright.redis.".length()))));
        assertEquals(described, read);
    }

    @Test
    void what_can_be_completed_for_a_cache_is_what_the_runtime_takes() {
        List<String> settings = Arrays.stream(CacheProperties.class.getRecordComponents())
                .map(RecordComponent::getName)
                .sorted()
                .toList();
        Properties unknown = new Properties();
        unknown.setProperty("cachewright.caches.prices.quite-another-thing", "1");
        String message = String.valueOf(org.junit.jupiter.api.Assertions.assertThrows(
                        RuntimeException.class,
                        () -> io.cachewright.runtime.Caches.builder().configure(unknown))
                .getMessage());
        String known = message.substring(message.indexOf("Use one of ") + 11, message.lastIndexOf('.'));
        assertEquals(Arrays.stream(known.split(", ")).sorted().toList(), settings);
    }
}
