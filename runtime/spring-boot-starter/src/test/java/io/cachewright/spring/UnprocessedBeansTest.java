package io.cachewright.spring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.cachewright.Cached;
import io.cachewright.spring.shop.CachedCounter;
import io.cachewright.spring.shop.Counter;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;

/** Beans of classes that were compiled without the processor, in a build that forgets it. */
@ExtendWith(Output.class)
class UnprocessedBeansTest {
    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Application {}

    /** A program that names no generated class compiles without the processor, and would be slow in silence. */
    @Test
    void classes_that_the_processor_has_not_seen_are_named(Output output, @TempDir Path folder) throws Exception {
        Path source = Files.writeString(folder.resolve("Stock.java"), """
                import io.cachewright.Cached;

                public class Stock implements Articles {
                    public int amount(String sku) { return 7; }

                    public static class Shelf extends Stock {
                        @Cached public int free(String sku) { return 7; }
                    }
                }

                interface Articles {
                    @Cached int amount(String sku);
                }
                """);
        compile("-proc:none", "-cp", placeOf(Cached.class), "-d", folder.toString(), source.toString());
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {folder.toUri().toURL()})) {
            startWith(loader.loadClass("Stock"), loader.loadClass("Stock$Shelf"))
                    .close();
        }
        output.shows("""
                Bean 'bean0' is not cached: 'Articles' has cached methods, but it was compiled without the annotation processor.
                  Fix: Name cachewright-processor in the <annotationProcessorPaths> of maven-compiler-plugin, beside other \
                processors, or as an annotationProcessor of Gradle. If it is meant to be so, name it in cachewright.beans.leave.
                """.strip());
        output.shows("Bean 'bean1' is not cached: 'Shelf' has cached methods, but it was compiled without");
    }

    /** As where a library has the class above, and the application's own build forgets the processor. */
    @Test
    void subclasses_that_the_processor_has_not_seen_are_named(Output output, @TempDir Path folder) throws Exception {
        Path source = Files.writeString(folder.resolve("Shelf.java"), """
                public class Shelf extends io.cachewright.spring.shop.Counter {
                    public static class Fake extends Shelf {
                        @Override public int count(String sku) { return 7; }
                    }
                }
                """);
        compile("-proc:none", "-cp", placeOf(Counter.class), "-d", folder.toString(), source.toString());
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {folder.toUri().toURL()})) {
            startWith(loader.loadClass("Shelf"), loader.loadClass("Shelf$Fake"), CachedCounter.class)
                    .close();
        }
        output.shows("Bean 'bean0' is not cached: 'Shelf' extends 'Counter', which has cached methods, but it was"
                + " compiled without the annotation processor.\n  Fix: Name cachewright-processor");
        assertFalse(output.text().contains("bean1"), output::text);
        assertFalse(output.text().contains("bean2"), output::text);
    }

    private static String placeOf(Class<?> type) throws URISyntaxException {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI())
                .toString();
    }

    private static void compile(String... arguments) {
        assertEquals(0, ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments));
    }

    private static ConfigurableApplicationContext startWith(Class<?>... beans) {
        return Contexts.builder()
                .sources(Application.class)
                .initializers(starting -> {
                    for (int i = 0; i < beans.length; i++) {
                        ((BeanDefinitionRegistry) starting.getBeanFactory())
                                .registerBeanDefinition("bean" + i, new RootBeanDefinition(beans[i]));
                    }
                })
                .run();
    }
}
