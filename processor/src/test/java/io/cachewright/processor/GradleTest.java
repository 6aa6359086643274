package io.cachewright.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Filer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Gradle asks of a processor that it runs for changed classes alone. */
class GradleTest {
    private static final String SOURCE = """
            package shop;

            import io.cachewright.Cached;

            public class Prices {
                @Cached
                public int price(String sku) {
                    return 1;
                }

                public interface Rates {
                    @Cached
                    int rate(String currency);
                }
            }
            """;

    @TempDir
    Path workspace;

    @Test
    void the_jar_says_that_the_processors_are_isolating() throws IOException {
        try (InputStream metadata = Objects.requireNonNull(
                CachewrightProcessor.class.getResourceAsStream("/META-INF/gradle/incremental.annotation.processors"))) {
            String text = new String(metadata.readAllBytes(), StandardCharsets.UTF_8);
            assertEquals(
                    List.of(
                            CachewrightProcessor.class.getName() + ",isolating",
                            ClaimingProcessor.class.getName() + ",isolating"),
                    text.lines().toList());
        }
    }

    @Test
    void each_generated_file_comes_from_one_type_and_says_so() {
        Watched watched = new Watched();

        Build build =
                Build.of(Build.With.JAVAC, List.of(Build.source("Prices.java", SOURCE)), List.of(watched), workspace);

        assertEquals("", build.complaints());
        assertEquals(
                Map.of(
                        "shop.CachedPrices", List.of("shop.Prices"),
                        "shop.CachedPrices_Rates", List.of("shop.Prices.Rates"),
                        "META-INF/cachewright/shop.CachedPrices.notes", List.of("shop.Prices"),
                        "META-INF/cachewright/shop.CachedPrices_Rates.notes", List.of("shop.Prices.Rates")),
                watched.origins);
    }

    /** Ours, with each file it creates noted beside the types it was created for. */
    @SupportedAnnotationTypes("*")
    private static final class Watched extends AbstractProcessor {
        private final CachewrightProcessor processor = new CachewrightProcessor();
        private final Map<String, List<String>> origins = new TreeMap<>();

        @Override
        public synchronized void init(ProcessingEnvironment environment) {
            super.init(environment);
            Filer filer = environment.getFiler();
            Object watching = proxy(Filer.class, (proxy, method, arguments) -> {
                // A class by its name, or a resource by a place, a package and a path; then where it comes from.
                Element[] elements = (Element[]) arguments[arguments.length - 1];
                origins.put(
                        arguments[arguments.length - 2].toString(),
                        Stream.of(elements).map(Object::toString).toList());
                return method.invoke(filer, arguments);
            });
            processor.init((ProcessingEnvironment) proxy(
                    ProcessingEnvironment.class,
                    (proxy, method, arguments) ->
                            method.getName().equals("getFiler") ? watching : method.invoke(environment, arguments)));
        }

        private static Object proxy(Class<?> type, InvocationHandler handler) {
            return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler);
        }

        @Override
        public SourceVersion getSupportedSourceVersion() {
            return SourceVersion.latestSupported();
        }

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            return processor.process(annotations, round);
        }
    }
}
