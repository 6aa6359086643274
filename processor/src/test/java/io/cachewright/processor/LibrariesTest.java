package io.cachewright.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.annotation.processing.Processor;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A project whose methods change caches of a library that was compiled before, found as class files alone. */
class LibrariesTest {
    private static final String CATALOG = """
            package library;

            import io.cachewright.Cached;

            public class Catalog {
                public record Item(String sku, int size) {}

                @Cached
                public String name(String sku, int size) {
                    return sku + size;
                }

                @Cached(key = "item.sku")
                public String label(Item item) {
                    return item.sku();
                }

                @Cached
                public String title(String sku) {
                    return sku;
                }
            }
            """;

    private static final String SHOP = """
            package shop;

            import io.cachewright.CacheInvalidate;
            import io.cachewright.runtime.Caches;
            import library.CachedCatalog;
            import library.Catalog;

            public class Shop {
                @CacheInvalidate(type = Catalog.class, method = "name", args = {"sku", "this.size"})
                @CacheInvalidate(type = Catalog.class, method = "title", args = "sku")
                void change(String sku) {}

                int size() {
                    return 3;
                }

                public static void main(String... arguments) {
                    Caches caches = Caches.local();
                    CachedCatalog catalog = new CachedCatalog(caches);
                    catalog.name("A1", 3);
                    catalog.title("A1");
                    new CachedShop(caches).change("A1");
                    if (catalog.nameCache().size() + catalog.titleCache().size() > 0) {
                        throw new AssertionError();
                    }
                }
            }
            """;

    @TempDir
    Path workspace;

    @ParameterizedTest
    @EnumSource
    void caches_of_a_library_are_changed(Build.With with) throws Exception {
        assertEquals("", library(with, List.of(new CachewrightProcessor())).complaints());

        Build shop = project(with, SHOP);

        assertEquals("", shop.complaints());
        shop.run("shop.Shop", workspace.resolve("library/classes"));
    }

    @Test
    void names_are_matched_where_the_library_keeps_them() {
        library(Build.With.JAVAC, List.of(new CachewrightProcessor()));

        assertEquals("", project(Build.With.JAVAC, byName("name")).complaints());
        assertEquals("", project(Build.With.JAVAC, byName("label")).complaints());
    }

    /** Eclipse's compiler does not read them. */
    @Test
    void a_key_whose_names_are_not_read_is_an_error() {
        library(Build.With.ECLIPSE, List.of(new CachewrightProcessor()));

        String complaints = project(Build.With.ECLIPSE, byName("label")).complaints();

        assertTrue(
                complaints.contains(":6: [cachewright:type-not-generated] the key of 'label' can't be read"),
                complaints);
    }

    @ParameterizedTest
    @EnumSource
    void a_library_without_names_of_parameters_says_so(Build.With with) {
        List<JavaFileObject> sources = source("Catalog.java", CATALOG.replace("(key = \"item.sku\")", ""));
        Build.of(with, sources, List.of(new CachewrightProcessor()), workspace.resolve("library"), List.of());

        String complaints = project(with, byName("name")).complaints();

        assertTrue(complaints.contains("[cachewright:argument-missing]"), complaints);
        assertTrue(complaints.contains("the library was compiled without -parameters"), complaints);
    }

    @ParameterizedTest
    @EnumSource
    void a_library_that_was_compiled_without_the_processor_is_an_error(Build.With with) {
        library(with, List.of());

        String complaints = project(with, byName("name")).complaints();

        assertTrue(
                complaints.contains(":6: [cachewright:type-not-generated] class 'Catalog' comes from a library without"
                        + " the class that Cachewright writes for it"),
                complaints);
    }

    @ParameterizedTest
    @EnumSource
    void a_class_whose_generated_class_is_out_of_sight_is_an_error(Build.With with) {
        String agency = """
                package library;

                import io.cachewright.Cached;

                public class Agency {
                    protected static class Rates {
                        @Cached
                        protected int rate(String currency) {
                            return 1;
                        }
                    }
                }
                """;
        Build library = Build.of(
                with, source("Agency.java", agency), List.of(new CachewrightProcessor()), workspace.resolve("library"));
        assertEquals("", library.complaints());

        Build shop = project(with, """
                package shop;

                import io.cachewright.CacheInvalidate;
                import library.Agency;

                public class Shop extends Agency {
                    @CacheInvalidate(type = Agency.Rates.class, method = "rate")
                    void change(String currency) {}
                }
                """);

        assertTrue(
                shop.complaints()
                        .contains(":7: [cachewright:inaccessible-type] class 'Rates' is not public, so the class that"
                                + " is generated for it can't be seen from this package."),
                shop.complaints());
        assertEquals(
                1,
                shop.complaints().lines().filter(line -> line.contains("Shop")).count(),
                shop.complaints());
    }

    private static String byName(String method) {
        return """
                package shop;

                import io.cachewright.CacheInvalidate;

                public class Shop {
                    @CacheInvalidate(type = library.Catalog.class, method = "%s")
                    void change(String sku, int size, library.Catalog.Item item) {}
                }
                """.formatted(method);
    }

    private Build library(Build.With with, List<Processor> processors) {
        return Build.of(with, source("Catalog.java", CATALOG), processors, workspace.resolve("library"));
    }

    private Build project(Build.With with, String source) {
        String path = workspace.resolve("library/classes") + File.pathSeparator + System.getProperty("java.class.path");
        return Build.of(
                with,
                source("Shop.java", source),
                List.of(new CachewrightProcessor()),
                workspace.resolve("shop"),
                "-classpath",
                path);
    }

    private List<JavaFileObject> source(String name, String text) {
        try {
            return Build.files(List.of(Files.writeString(workspace.resolve(name), text)));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
