package io.cachewright.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CacheMapTest {
    private static final String PRICES = """
            type=shop.PriceService
            generated=shop.CachedPriceService
            cache.1.name=shop.PriceService.quote(String,Currency)
            cache.1.method=quote(sku, currency)
            cache.1.key.1=sku
            cache.1.key.2=currency
            cache.1.time.1=ttl 10m
            cache.1.maxSize=10000
            cache.1.tier=shared
            cache.1.tag.1=catalog
            cache.1.tag.2=customer\\:{user.id}
            cache.1.group.1=sku
            cache.2.name=shop.PriceService.currencies()
            cache.2.method=currencies()
            cache.2.maxSize=1
            change.1.method=reprice(sku, currency, amount)
            change.1.kind=key
            change.1.cache=shop.PriceService.quote(String,Currency)
            change.1.by.1=sku
            change.1.by.2=currency
            change.1.when=after
            """;
    private static final String ORDERS = """
            type=shop.Orders
            generated=shop.CachedOrders
            change.1.method=move(customer)
            change.1.kind=tags
            change.1.by.1=customer\\:{customer.id}
            change.1.by.2=address\\:{customer.id}
            change.1.when=always
            change.2.method=place(order)
            change.2.kind=group
            change.2.cache=shop.PriceService.quote(String,Currency)
            change.2.by.1=sku
            change.2.by.2=order.sku()
            change.2.when=before
            change.3.method=list()
            change.3.kind=put
            change.3.cache=shop.PriceService.currencies()
            change.3.when=after
            """;

    @TempDir
    private Path folder;

    private Path classes;
    private Path jar;

    @BeforeEach
    void writeNotes() throws IOException {
        classes = folder.resolve("classes");
        Path notes = Files.createDirectories(classes.resolve("META-INF/cachewright"));
        Files.writeString(notes.resolve("shop.CachedPriceService.notes"), PRICES);
        jar = folder.resolve("orders.jar");
        try (FileSystem content =
                FileSystems.newFileSystem(URI.create("jar:" + jar.toUri()), Map.of("create", "true"))) {
            Files.createDirectories(content.getPath("META-INF/cachewright"));
            Files.writeString(content.getPath("META-INF/cachewright/shop.CachedOrders.notes"), ORDERS);
        }
    }

    @Test
    void the_text_shows_each_cache_with_what_changes_it() {
        assertEquals("""
                shop.PriceService
                  quote(sku, currency)
                    by sku, currency; ttl 10m; at most 10,000; tier shared; tags catalog, customer:{user.id}; group sku
                    invalidated by Orders.move(customer) (always): tag customer:{customer.id}
                    invalidated by Orders.place(order) (before): every sku = order.sku()
                    invalidated by PriceService.reprice(sku, currency, amount): sku, currency
                  currencies()
                    one result for all calls; no ttl; at most 1
                    put by Orders.list()

                Remarks
                  shop.PriceService.currencies() has no ttl, and nothing invalidates it. Is what it returns the same for ever?
                  Orders.move(customer) invalidates the tag address:{customer.id}, which no cache is under.
                """, CacheMap.of(List.of(classes, jar)).text());
    }

    @Test
    void the_diagram_is_a_flowchart_for_mermaid() {
        assertEquals("""
                flowchart LR
                  subgraph n1["Orders"]
                    n2["move(customer)"]
                    n3["place(order)"]
                    n4["list()"]
                  end
                  subgraph n5["PriceService"]
                    n6[("quote(sku, currency)")]
                    n7[("currencies()")]
                    n8["reprice(sku, currency, amount)"]
                  end
                  n2 -->|"tag customer:{customer.id}"| n6
                  n3 -->|"every sku = order.sku()"| n6
                  n8 -->|"sku, currency"| n6
                  n4 ==> n7
                """, CacheMap.of(List.of(classes, jar)).mermaid());
    }

    @Test
    void what_means_something_to_mermaid_is_written_as_an_entity() {
        MappedCache cache = new MappedCache(
                "c", "f(\"<#>\")", List.of(), List.of(), 1, Optional.empty(), List.of(), List.of(), Optional.empty());
        MappedType type = new MappedType("T", "CachedT", List.of(cache), List.of());
        assertTrue(new CacheMap(List.of(type)).mermaid().contains("n2[(\"f(#quot;#lt;#35;>#quot;)\")]"));
    }

    @Test
    void a_tag_without_values_is_what_a_value_may_make_of_another() {
        assertTrue(isReached("customer:{id}", "customer:all"));
        assertTrue(isReached("customer:all", "customer:{id}"));
        assertTrue(isReached("{kind}:all", "customer:{id}"));
        assertTrue(isReached("customer-{id}", "customer-all"));
        assertFalse(isReached("customer-{id}", "supplier-all"));
        assertFalse(isReached("customer:{id}", "customer:all:open"));
        assertFalse(isReached("customer:{id}", "supplier:all"));
        assertFalse(isReached("customer:{id}", "customer/all"));
        assertFalse(isReached("customer:all", "customer:none"));
    }

    private static boolean isReached(String under, String invalidated) {
        MappedCache cache = new MappedCache(
                "c",
                "c()",
                List.of(),
                List.of("ttl 1m"),
                1,
                Optional.empty(),
                List.of(under),
                List.of(),
                Optional.empty());
        MappedChange change =
                new MappedChange("m()", MappedChange.Kind.TAGS, Optional.empty(), List.of(invalidated), "after");
        CacheMap map = new CacheMap(List.of(new MappedType("T", "CachedT", List.of(cache), List.of(change))));
        boolean isReached = map.text().contains("invalidated by T.m(): tag " + invalidated);
        assertEquals(isReached, map.remarks().isEmpty());
        return isReached;
    }

    @Test
    void a_class_path_without_notes_says_so() {
        assertEquals(
                "There are no notes of Cachewright here: nothing is cached, or it was compiled without the processor.\n",
                CacheMap.of(List.of(folder.resolve("missing"), folder)).text());
    }

    @Test
    void a_note_that_cannot_be_read_is_named() throws IOException {
        Path note = classes.resolve("META-INF/cachewright/shop.CachedPriceService.notes");
        Files.writeString(
                note, "type=shop.PriceService\ngenerated=x\ncache.1.name=a\ncache.1.method=a()\ncache.1.maxSize=x\n");
        assertEquals(
                note.toUri() + " can't be read: its 'cache.1.maxSize' is no number: 'x'",
                assertThrows(UncheckedIOException.class, () -> CacheMap.of(List.of(classes)))
                        .getMessage());
        Files.writeString(note, PRICES.replace("kind=key", "kind=guess"));
        assertEquals(
                note.toUri() + " can't be read: it has a change of the unknown kind 'guess'",
                assertThrows(UncheckedIOException.class, () -> CacheMap.of(List.of(classes)))
                        .getMessage());
    }

    @Test
    void a_file_that_is_no_jar_is_named() throws IOException {
        Path broken = Files.writeString(folder.resolve("broken.jar"), "nothing");
        assertTrue(assertThrows(UncheckedIOException.class, () -> CacheMap.of(List.of(broken)))
                .getMessage()
                .startsWith(broken.toUri() + " can't be read: "));
    }

    private String printed(int status, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);
        assertEquals(status, Main.run(List.of(arguments), print, print));
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void the_program_says_what_is_not_there() {
        Path misspelled = classes.resolveSibling("clases");
        String told = "There is no '" + misspelled + "'." + System.lineSeparator();
        assertEquals(told, printed(2, misspelled.toString()));
        assertEquals(
                told + CacheMap.of(List.of(classes)).text(), printed(0, misspelled.toString(), classes.toString()));
    }

    @Test
    void the_program_takes_a_whole_class_path() {
        String path = classes + System.getProperty("path.separator") + jar;
        assertEquals(CacheMap.of(List.of(classes, jar)).text(), printed(0, path));
        assertEquals(
                CacheMap.of(List.of(classes, jar)).mermaid(),
                printed(0, "--mermaid", classes.toString(), jar.toString()));
    }

    @Test
    void the_program_says_how_it_is_used() {
        assertTrue(printed(2).startsWith("Say where the application's classes are"));
        assertTrue(printed(2, "--mermaid").contains("Usage: "));
    }
}
