package io.cachewright.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A cached method may name what another processor has yet to write: we wait for it, and say so if it never comes. */
class OtherProcessorsTest {
    private static final String PRICE =
            "package made; public record Price(String code, long cents) { public static final String TTL = \"10m\"; }";

    @TempDir
    Path workspace;

    @ParameterizedTest
    @EnumSource
    void a_type_of_a_later_round_is_waited_for(Build.With with) throws Exception {
        Build build = compile(with, 2, """
                package shop;

                import io.cachewright.Cached;
                import made.Price;

                public class Prices {
                    int runs;

                    @Cached
                    Price price(String sku) {
                        runs++;
                        return new Price(sku, 1);
                    }

                    @Cached(key = "price.cents")
                    public long doubled(Price price) {
                        runs++;
                        return 2 * price.cents();
                    }

                    public static void main(String... arguments) {
                        CachedSpecial prices = new CachedSpecial();
                        Price price = prices.price("A1");
                        if (prices.price("A1") != price || prices.doubled(price) != 2 || prices.doubled(price) != 2) {
                            throw new AssertionError("other values");
                        }
                        if (prices.runs != 2) {
                            throw new AssertionError(prices.runs + " runs");
                        }
                    }
                }

                class Special extends Prices {}
                """);

        assertEquals("", errors(build));
        assertEquals(
                Set.of("CachedPrices.java", "CachedSpecial.java", "Price.java", "Round1.java"),
                build.generated().keySet());
        build.run("shop.Prices");
    }

    @ParameterizedTest
    @EnumSource
    void what_keys_and_results_hold_is_waited_for(Build.With with) {
        Build build = compile(with, 2, """
                package shop;

                import io.cachewright.Cached;
                import java.util.List;
                import made.Price;

                class Prices {
                    record Wanted(String shop, Price price) {}

                    record Offer(List<Price> prices) {}

                    @Cached
                    Offer offer(Wanted wanted) {
                        return new Offer(List.of(wanted.price()));
                    }

                    @Cached
                    Offer first(String shop) {
                        return new Offer(List.of());
                    }
                }
                """);

        assertEquals("", errors(build));
        String generated = build.generated().get("CachedPrices.java");
        assertTrue(generated.contains("to2.add(part2.code()).add(part2.cents())"), generated);
        assertFalse(generated.contains("notShareable"), generated);
    }

    @ParameterizedTest
    @EnumSource
    void a_superclass_and_a_constant_of_a_later_round_are_waited_for(Build.With with) throws Exception {
        Build build = compile(
                with,
                1,
                Map.of("made.Base", "package made; public class Base { public int runs; }", "made.Price", PRICE),
                """
                package shop;

                import io.cachewright.Cached;

                public class Prices extends made.Base {
                    @Cached(ttl = made.Price.TTL)
                    public int price(String sku) {
                        return ++runs;
                    }

                    public static void main(String... arguments) {
                        CachedPrices prices = new CachedPrices();
                        if (prices.price("A1") + prices.price("A1") != 2) {
                            throw new AssertionError("not cached");
                        }
                    }
                }
                """);

        assertEquals("", errors(build));
        build.run("shop.Prices");
    }

    /** Or a cache would get the name, the size and the key that a compiler shows where there is none. */
    @ParameterizedTest
    @EnumSource
    void constants_of_a_later_round_are_waited_for(Build.With with) {
        Build build = compile(
                with,
                1,
                Map.of(
                        "made.Words",
                        "package made; public class Words { public static final String NAME = \"prices\", SKU = \"sku\","
                                + " METHOD = \"price\"; public static final long SIZE = 5; }"),
                """
                package shop;

                import io.cachewright.CacheInvalidate;
                import io.cachewright.Cached;
                import io.cachewright.NotKey;
                import java.lang.annotation.Retention;
                import java.lang.annotation.RetentionPolicy;
                import made.Words;

                class Prices {
                    @Retention(RetentionPolicy.RUNTIME)
                    @interface Named {
                        String[] value();
                    }

                    Prices(@Named(Words.NAME) String rate) {}

                    @Cached(name = Words.NAME, maxSize = Words.SIZE, key = Words.SKU)
                    int price(String sku, @NotKey int amount) {
                        return amount;
                    }
                }

                class Special extends Prices {
                    Special() {
                        super("");
                    }
                }

                class Shop {
                    @CacheInvalidate(type = Prices.class, method = Words.METHOD, args = Words.SKU)
                    void change(String sku) {}
                }
                """);

        assertEquals("", errors(build));
        String generated = build.generated().get("CachedPrices.java");
        assertTrue(generated.contains("CachedPrices(Caches caches, @Prices.Named(\"prices\") String rate)"), generated);
        assertTrue(generated.contains("of(PriceCache.class, \"prices\")"), generated);
        assertTrue(generated.contains(".maxSize(5)"), generated);
        assertTrue(build.generated().get("CachedSpecial.java").contains(".maxSize(5)"), generated);
        assertTrue(build.generated().get("CachedShop.java").contains(".invalidate(pricesPriceCache, sku)"), generated);
    }

    @ParameterizedTest
    @EnumSource
    void what_a_class_silences_may_be_a_constant_of_a_later_round(Build.With with) {
        Build build = compile(
                with,
                1,
                Map.of(
                        "made.Words",
                        "package made; public class Words { public static final String LINT = \"deprecation\"; }"),
                """
                package shop;

                @SuppressWarnings(made.Words.LINT)
                class Prices {
                    @io.cachewright.Cached
                    int price(String sku) {
                        return 1;
                    }
                }
                """);

        assertEquals(List.of(), ours(build));
        assertEquals(
                Set.of("CachedPrices.java", "Words.java"), build.generated().keySet());
    }

    @ParameterizedTest
    @EnumSource
    void nothing_is_said_against_a_key_whose_superclass_is_yet_to_come(Build.With with) {
        Build build = compile(
                with,
                1,
                Map.of(
                        "made.Base",
                        "package made; public class Base { @Override public boolean equals(Object other) { return true; }"
                                + " @Override public int hashCode() { return 1; } }"),
                """
                package shop;

                class Prices {
                    static class Sku extends made.Base {}

                    @io.cachewright.Cached
                    int price(Sku sku) {
                        return 1;
                    }
                }
                """);

        assertEquals(List.of(), ours(build));
        assertEquals(Set.of("Base.java", "CachedPrices.java"), build.generated().keySet());
    }

    @ParameterizedTest
    @EnumSource
    void a_class_that_another_processor_writes_may_have_cached_methods(Build.With with) {
        Build build = compile(
                with,
                1,
                Map.of(
                        "made.Prices",
                        "package made;"
                                + " public class Prices { @io.cachewright.Cached public int price(String sku) { return 1; } }"),
                "class Special extends made.Prices {}");

        assertEquals("", errors(build));
        assertEquals(
                Set.of("CachedPrices.java", "CachedSpecial.java", "Prices.java"),
                build.generated().keySet());
    }

    @ParameterizedTest
    @EnumSource
    void a_type_that_never_comes_is_named(Build.With with) {
        Build build = compile(with, 1, """
                package shop;

                import io.cachewright.Cached;
                import made.Price;

                class Prices {
                    @Cached
                    Price price(String sku) {
                        return null;
                    }

                    @Cached(key = "price.rate.percent")
                    Rate rate(Price price) {
                        return null;
                    }
                }

                class Fine {
                    @Cached
                    int price(String sku) {
                        return 1;
                    }
                }
                """);

        assertEquals(
                List.of(
                        "13: [cachewright:missing-type] method 'rate' names 'Rate', which the compiler can't find and no"
                                + " annotation processor has written."),
                ours(build));
        assertEquals(Set.of("CachedFine.java", "Price.java"), build.generated().keySet());
    }

    @ParameterizedTest
    @EnumSource
    void a_type_that_never_comes_is_named_in_a_path(Build.With with) {
        Build build = compile(
                with,
                1,
                Map.of("made.Price", "package made; public class Price { public Rate rate() { return null; } }"),
                """
                package shop;

                class Prices {
                    @io.cachewright.Cached(key = "price.rate.percent")
                    int rate(made.Price price) {
                        return 1;
                    }
                }
                """);

        assertEquals(
                List.of("4: [cachewright:missing-type] 'price.rate.percent': 'price.rate' is of type 'Rate', which the"
                        + " compiler can't find and no annotation processor has written."),
                ours(build));
    }

    private Build compile(Build.With with, int round, String source) {
        return compile(with, round, Map.of("made.Price", PRICE), source);
    }

    private Build compile(Build.With with, int round, Map<String, String> made, String source) {
        List<Processor> processors = List.of(new CachewrightProcessor(), new Maker(round, made));
        try {
            Path file = Files.writeString(workspace.resolve("Prices.java"), source);
            return Build.of(with, Build.files(List.of(file)), processors, workspace);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static List<String> ours(Build build) {
        List<String> messages = new ArrayList<>();
        for (Diagnostic<? extends JavaFileObject> diagnostic : build.diagnostics()) {
            String message = diagnostic.getMessage(Locale.ROOT);
            if (message.startsWith("[cachewright:")) {
                messages.add(diagnostic.getLineNumber() + ": "
                        + message.lines().findFirst().orElse(""));
            }
        }
        return messages;
    }

    private static String errors(Build build) {
        return build.diagnostics().stream()
                .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
                .map(d -> d + " " + d.getMessage(null))
                .reduce("", String::concat);
    }

    /** Writes some types, by their names, in a round of its choice. */
    private static final class Maker extends AbstractProcessor {
        private final int round;
        private final Map<String, String> types;
        private int rounds;

        Maker(int round, Map<String, String> types) {
            this.round = round;
            this.types = types;
        }

        @Override
        public Set<String> getSupportedAnnotationTypes() {
            return Set.of("*");
        }

        @Override
        public SourceVersion getSupportedSourceVersion() {
            return SourceVersion.latestSupported();
        }

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment environment) {
            rounds++;
            if (rounds == round) {
                types.forEach(this::write);
            } else if (rounds < round) {
                write("made.Round" + rounds, "package made; class Round" + rounds + " {}");
            }
            return false;
        }

        private void write(String name, String text) {
            try (Writer writer = processingEnv.getFiler().createSourceFile(name).openWriter()) {
                writer.write(text);
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }
}
