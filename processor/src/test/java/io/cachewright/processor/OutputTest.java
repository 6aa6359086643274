package io.cachewright.processor;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.cachewright.Cached;
import io.cachewright.runtime.Caches;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is written depends on the annotated class and on nothing else: no clock, no order, no earlier build. */
class OutputTest {
    private static final Pattern DATE_OR_TIME =
            Pattern.compile("\\b\\d{4}-\\d\\d-\\d\\d|\\b\\d\\d:\\d\\d\\b|\\bdate = ");

    @TempDir
    Path workspace;

    @Test
    void each_run_in_any_order_of_files_writes_the_same_bytes() throws IOException {
        // What several cases bring along, such as an annotation of somebody else's, is there once.
        Map<String, Path> byText = new HashMap<>();
        Cases.accepted().stream()
                .flatMap(folder -> Cases.sources(folder).stream())
                .forEach(source -> byText.put(Cases.read(source), source));
        List<Path> sources = new ArrayList<>(byText.values());
        Collections.sort(sources);
        Map<String, String> first = generatedFrom(sources, "sorted");
        long seed = System.nanoTime();
        Collections.shuffle(sources, new Random(seed));
        Map<String, String> again = generatedFrom(sources, "shuffled");
        assertEquals(first.keySet(), again.keySet(), "seed " + seed);
        first.forEach((name, text) -> assertEquals(text, again.get(name), () -> name + ", seed " + seed));
        assertTrue(first.size() >= Cases.accepted().size());
    }

    @Test
    void nothing_says_when_it_was_written() throws IOException {
        List<Path> sources = Cases.sources(Path.of("src/test/resources/accepted/overloads"));
        generatedFrom(sources, "dated")
                .forEach((name, text) -> assertFalse(DATE_OR_TIME.matcher(text).find(), name));
    }

    /** With javac; Eclipse's batch compiler (not the IDE) refuses to write any class that its class path has. */
    @Test
    void a_class_of_an_earlier_build_is_no_obstacle() {
        List<Path> sources = Cases.sources(Path.of("src/test/resources/accepted/overloads"));
        Build first = Build.of(Build.With.JAVAC, sources, workspace.resolve("first"));
        String path = first.classes() + File.pathSeparator + System.getProperty("java.class.path");
        Build second = Build.of(Build.With.JAVAC, sources, workspace.resolve("second"), "-classpath", path);
        assertAll(
                () -> assertEquals("", first.complaints()),
                () -> assertEquals("", second.complaints()),
                () -> assertEquals(first.generated(), second.generated()));
    }

    /** Records that were read from class files and come again as source are too much for javac before 23. */
    @Test
    void code_that_names_the_key_or_extends_the_class_compiles_beside_an_earlier_build() {
        List<JavaFileObject> sources = List.of(Build.source("Prices.java", """
                        class Prices {
                            @io.cachewright.Cached
                            int price(String sku, int amount) {
                                return amount;
                            }
                        }
                        """), Build.source("Till.java", """
                        class Till extends CachedPrices {
                            CachedPrices.PriceKey last = new CachedPrices.PriceKey("tea", 1);

                            int amount() {
                                return last.amount();
                            }
                        }
                        """));
        List<Processor> processors = List.of(new CachewrightProcessor());
        Build first = Build.of(Build.With.JAVAC, sources, processors, workspace.resolve("first"));
        String path = first.classes() + File.pathSeparator + System.getProperty("java.class.path");
        Build second = Build.of(
                Build.With.JAVAC,
                sources,
                List.of(new CachewrightProcessor()),
                workspace.resolve("second"),
                "-classpath",
                path);
        assertAll(
                () -> assertEquals("", first.complaints()),
                () -> assertEquals("", second.complaints()),
                () -> assertTrue(Files.exists(second.classes().resolve("Till.class"))));
    }

    /** The compiler may read and write ASCII alone, so that any other letter would become a question mark. */
    @Test
    void who_writes_escapes_is_given_escapes() {
        JavaFileObject source = Build.source("Preise.java", """
                class Preise {
                    @io.cachewright.Cached(name = "preis.\\u20ac")
                    int gr\\u00f6\\u00dfe(String stra\\u00dfe) {
                        return 1;
                    }
                }
                """);
        Build build = Build.of(Build.With.JAVAC, List.of(source), List.of(new CachewrightProcessor()), workspace);
        String generated = build.generated().get("CachedPreise.java");
        assertEquals("", build.complaints());
        assertTrue(generated.chars().allMatch(letter -> letter < 0x80), generated);
        assertTrue(generated.contains("int gr\\u00f6\\u00dfe(String stra\\u00dfe)"), generated);
    }

    /** As the compiler finds them on a processor path: in this order. */
    @Test
    void nobody_is_told_that_an_annotation_was_not_claimed() throws IOException {
        List<Processor> processors = ServiceLoader.load(Processor.class).stream()
                .filter(found -> found.type().getName().startsWith("io.cachewright."))
                .map(ServiceLoader.Provider::get)
                .toList();
        List<JavaFileObject> sources = Build.files(Cases.sources(Path.of("src/test/resources/accepted/not_key")));
        Build build = Build.of(Build.With.JAVAC, sources, processors, workspace, "-Xlint:all", "-Werror");
        assertEquals("", build.complaints());
        assertFalse(build.generated().isEmpty());
    }

    @Test
    void a_module_is_given_no_annotation_that_it_does_not_read() throws Exception {
        Build build = modular("");
        String generated = build.generated().get("CachedPrices.java");
        assertEquals("", build.complaints());
        assertFalse(generated.contains("@Generated"), generated);
        assertFalse(generated.contains("@Nullable"), generated);
    }

    @Test
    void a_module_is_given_the_annotations_that_it_reads() throws Exception {
        Build build = modular("requires static java.compiler; requires static org.jspecify;");
        String generated = build.generated().get("CachedPrices.java");
        assertEquals("", build.complaints());
        assertTrue(generated.contains("@Generated"), generated);
        assertTrue(generated.contains("@Nullable"), generated);
    }

    private Build modular(String moreRequired) throws Exception {
        String modules = Stream.of(
                        jar("io.cachewright", Cached.class),
                        jar("io.cachewright.runtime", Caches.class),
                        origin(org.jspecify.annotations.Nullable.class))
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
        Path module = Files.createDirectories(workspace.resolve("source"));
        Path prices = Files.createDirectories(module.resolve("shop")).resolve("Prices.java");
        List<Path> sources = List.of(
                Files.writeString(
                        module.resolve("module-info.java"),
                        "module shop { requires transitive io.cachewright; requires io.cachewright.runtime; exports shop; "
                                + moreRequired + " }"),
                Files.writeString(prices, """
                        package shop;

                        public class Prices {
                            public Prices() {}

                            @io.cachewright.Cached
                            public String price(String sku) {
                                return sku;
                            }
                        }
                        """));
        return Build.of(
                Build.With.JAVAC,
                sources,
                workspace,
                "--module-path",
                modules,
                "-Xlint:all,-processing,-requires-automatic,-requires-transitive-automatic",
                "-Werror");
    }

    /** Classes as they are published, in a jar that names its module. */
    private Path jar(String module, Class<?> type) throws IOException, URISyntaxException {
        Path origin = origin(type);
        if (Files.isRegularFile(origin)) {
            return origin;
        }
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(new Attributes.Name("Automatic-Module-Name"), module);
        Path jar = workspace.resolve(module + ".jar");
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(file, manifest);
                Stream<Path> classes = Files.walk(origin)) {
            for (Path each : classes.filter(path -> path.toString().endsWith(".class"))
                    .sorted()
                    .toList()) {
                entries.putNextEntry(
                        new JarEntry(origin.relativize(each).toString().replace(File.separatorChar, '/')));
                Files.copy(each, entries);
            }
        }
        return jar;
    }

    private static Path origin(Class<?> type) throws URISyntaxException {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    }

    private Map<String, String> generatedFrom(List<Path> sources, String name) throws IOException {
        Path folder = workspace.resolve(name);
        Build build = Build.of(Build.With.JAVAC, sources, folder, "-proc:only");
        assertEquals("", build.complaints());
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder.resolve("generated"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                texts.put(folder.relativize(file).toString(), Cases.read(file));
            }
        }
        return texts;
    }
}
