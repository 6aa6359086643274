package io.cachewright.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.cachewright.runtime.Caches;
import io.cachewright.runtime.ConfigurationException;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.core.io.ByteArrayResource;

/** Properties that pages show and name are there; those of caches are taken with their values. */
class PropertiesTest {
    private static final Pattern INLINE = Pattern.compile("`(cachewright\\.[^`<*\\[]*[^`<*.\\[])[^`]*`");
    private static final String OF_CACHES = "cachewright.caches.";

    private static final Path METADATA =
            Path.of("runtime/spring-boot-starter/src/main/resources/META-INF/spring-configuration-metadata.json");
    private static final Path METERS = Path.of("runtime/micrometer/src/main");

    /** What properties are described by, and where meters get their names. */
    private static final String KNOWN = Stream.concat(
                    Stream.of(METADATA), Repository.files(".java").stream().filter(file -> file.startsWith(METERS)))
            .map(Repository::text)
            .collect(Collectors.joining());

    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    void what_a_page_says_can_be_set(Page page) {
        shown(page).forEach(properties -> {
            assertEquals(List.of(), unknown(properties));
            Caches.builder().configure(ofCaches(properties));
        });
    }

    @Test
    void what_is_not_there_is_noticed() {
        assertEquals(List.of("cachewright.redis.ap"), unknown(parsed("cachewright.redis.ap")));
        Properties misspelled = ofCaches(parsed("cachewright.caches.prices.tll=5m"));
        assertThrows(ConfigurationException.class, () -> Caches.builder().configure(misspelled));
    }

    private static List<String> unknown(Properties properties) {
        return properties.stringPropertyNames().stream()
                .filter(Predicate.not(name -> name.startsWith(OF_CACHES)))
                .filter(name -> !KNOWN.contains("\"" + name + "\""))
                .sorted()
                .toList();
    }

    private static Properties ofCaches(Properties properties) {
        Properties ofCaches = new Properties();
        properties.forEach((name, value) -> {
            if (name.toString().startsWith(OF_CACHES)) {
                ofCaches.put(name, value);
            }
        });
        return ofCaches;
    }

    private static Stream<Properties> shown(Page page) {
        Stream<Properties> inline =
                INLINE.matcher(String.join("\n", page.prose())).results().map(found -> parsed(found.group(1)));
        return Stream.concat(inline, page.blocks().stream().flatMap(PropertiesTest::shown));
    }

    private static Stream<Properties> shown(Block block) {
        return switch (block.language()) {
            case "properties" -> Stream.of(parsed(block.text()));
            case "yaml" -> Stream.of(yaml(block.text()));
            default -> Stream.empty();
        };
    }

    private static Properties parsed(String text) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(text));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return properties;
    }

    private static Properties yaml(String text) {
        YamlPropertiesFactoryBean yaml = new YamlPropertiesFactoryBean();
        yaml.setResources(new ByteArrayResource(text.getBytes(StandardCharsets.UTF_8)));
        return yaml.getObject();
    }

    static Stream<Page> pages() {
        return Page.all().stream().filter(page -> shown(page).findAny().isPresent());
    }
}
