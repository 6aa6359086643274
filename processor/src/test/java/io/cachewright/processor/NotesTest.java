package io.cachewright.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is noted of each type for the map of its application. */
class NotesTest {
    private static final String SOURCE = """
            package shop;

            import io.cachewright.CacheGroup;
            import io.cachewright.CacheInvalidate;
            import io.cachewright.CachePut;
            import io.cachewright.Cached;
            import io.cachewright.Tier;

            class Prices {
                record Order(String sku, long revision) {}

                @Cached(ttl = "10m", refreshAfter = "8m", tags = {"größe:{sku}", "all\\\\"}, maxSize = 100, tier = Tier.SHARED)
                String quote(@CacheGroup String sku, int amount) {
                    return sku;
                }

                @Cached(key = "order.sku", version = "order.revision")
                String shown(Order order) {
                    return order.sku();
                }

                @Cached
                int count() {
                    return 1;
                }

                @CacheInvalidate(method = "quote", args = {"order.sku", "amount"}, when = CacheInvalidate.When.ALWAYS)
                @CacheInvalidate(method = "quote", all = true, when = CacheInvalidate.When.BEFORE)
                void change(Order order, int amount) {}

                @CacheInvalidate(method = "quote")
                @CacheInvalidate(tags = {"catalog", "größe:{sku}"})
                void rename(String sku) {}

                @CachePut(method = "count")
                int recount() {
                    return 2;
                }
            }
            """;

    @TempDir
    Path workspace;

    /** Each part of a package's name is the name of a folder, but all of them together are in that of the note. */
    @Test
    void a_name_that_is_too_long_for_a_file_is_no_obstacle() throws IOException {
        String home = ("a".repeat(60) + ".").repeat(4) + "shop";
        Path source = workspace.resolve(home.replace('.', '/')).resolve("Prices.java");
        Files.createDirectories(source.getParent());
        Files.writeString(
                source,
                "package " + home + "; class Prices { @io.cachewright.Cached int price(String sku) { return 1; } }");

        Build build = Build.of(Build.With.JAVAC, List.of(source), workspace);

        assertEquals("", build.complaints());
        try (Stream<Path> notes = Files.list(build.classes().resolve("META-INF/cachewright"))) {
            String note = Files.readString(notes.findFirst().orElseThrow());
            assertTrue(note.startsWith("type=" + home + ".Prices\n"), note);
        }
    }

    @ParameterizedTest
    @EnumSource(Build.With.class)
    void a_note_says_what_is_cached_and_what_changes_it(Build.With with) throws IOException {
        Path source = workspace.resolve("shop/Prices.java");
        Files.createDirectories(source.getParent());
        Files.writeString(source, SOURCE);
        Build build = Build.of(with, List.of(source), workspace);
        assertEquals("", build.complaints());
        assertEquals("""
                type=shop.Prices
                generated=shop.CachedPrices
                cache.1.name=shop.Prices.quote(String,int)
                cache.1.method=quote(sku, amount)
                cache.1.key.1=sku
                cache.1.key.2=amount
                cache.1.time.1=ttl 10m
                cache.1.time.2=refreshAfter 8m
                cache.1.maxSize=100
                cache.1.tier=shared
                cache.1.tag.1=gr\\u00f6\\u00dfe:{sku}
                cache.1.tag.2=all\\\\
                cache.1.group.1=sku
                cache.2.name=shop.Prices.shown(Prices.Order)
                cache.2.method=shown(order)
                cache.2.key.1=order.sku
                cache.2.maxSize=10000
                cache.2.version=order.revision()
                cache.3.name=shop.Prices.count()
                cache.3.method=count()
                cache.3.maxSize=10000
                change.1.method=change(order, amount)
                change.1.when=always
                change.1.kind=key
                change.1.cache=shop.Prices.quote(String,int)
                change.1.by.1=order.sku()
                change.1.by.2=amount
                change.2.method=change(order, amount)
                change.2.when=before
                change.2.kind=all
                change.2.cache=shop.Prices.quote(String,int)
                change.3.method=rename(sku)
                change.3.when=after
                change.3.kind=group
                change.3.cache=shop.Prices.quote(String,int)
                change.3.by.1=sku
                change.3.by.2=sku
                change.4.method=rename(sku)
                change.4.when=after
                change.4.kind=tags
                change.4.by.1=catalog
                change.4.by.2=gr\\u00f6\\u00dfe:{sku}
                change.5.method=recount()
                change.5.when=after
                change.5.kind=put
                change.5.cache=shop.Prices.count()
                """, Files.readString(build.classes().resolve("META-INF/cachewright/shop.CachedPrices.notes")));
        assertFalse(Files.exists(build.classes().resolve("META-INF/cachewright/shop.Prices.notes")));
    }
}
