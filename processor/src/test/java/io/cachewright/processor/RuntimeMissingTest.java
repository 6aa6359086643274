package io.cachewright.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.cachewright.Cached;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where the annotations are and the runtime is not, that is said once, and no generated code fails to compile. */
class RuntimeMissingTest {
    private static final String SOURCE = """
            package shop;

            import io.cachewright.Cached;

            class Prices {
                @Cached
                int price(String sku) {
                    return 1;
                }
            }

            class Rates {
                @Cached
                int rate(String currency) {
                    return 1;
                }
            }
            """;

    @TempDir
    Path workspace;

    @Test
    void a_runtime_that_is_not_there_is_one_error() throws URISyntaxException {
        String annotations = Path.of(Cached.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toURI())
                .toString();
        List<JavaFileObject> sources = List.of(Build.source("Prices.java", SOURCE));

        Build build = Build.of(
                Build.With.JAVAC,
                sources,
                List.of(new CachewrightProcessor()),
                workspace,
                List.of("-parameters", "-classpath", annotations));

        List<String> complaints = build.complaints().lines().toList();
        assertEquals(2, complaints.size(), complaints::toString);
        assertEquals(
                "5: [cachewright:runtime-missing] the caching class of 'Prices' calls io.cachewright.runtime, which the"
                        + " compiler can't find.",
                complaints.get(0).substring(complaints.get(0).indexOf("5: ")));
        assertEquals(
                "    Fix: Add the dependency io.cachewright:cachewright-runtime; in a module, write 'requires"
                        + " io.cachewright.runtime' as well.",
                complaints.get(1));
        assertEquals(Map.of(), build.generated());
    }
}
