package io.cachewright.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.io.TempDir;

/** Source that only compilers newer than Cachewright's own take. */
@EnabledForJreRange(minVersion = 25)
class NewerJavaTest {
    @TempDir
    Path workspace;

    @Test
    void patterns_and_code_before_the_superclass_constructor_are_no_concern() {
        Build build = compiled("Prices.java", """
                import io.cachewright.Cached;

                public class Prices {
                    record Article(String name, int cents) {}

                    private final int least;

                    public Prices(int least) {
                        int positive = Math.max(0, least);
                        super();
                        this.least = positive;
                    }

                    @Cached(key = {"article.name", "article.cents"})
                    public int price(Article article) {
                        return switch ((Object) article) {
                            case Article(_, int cents) when cents > least -> cents;
                            case Object _ -> least;
                        };
                    }
                }
                """);
        assertEquals("", build.complaints());
    }

    @Test
    void a_file_without_a_class_is_told_to_have_one() {
        Build build = compiled("Main.java", """
                @io.cachewright.Cached
                int price(String sku) {
                    return 1;
                }

                void main() {}
                """);
        assertTrue(build.complaints().contains("[cachewright:host-is-final]"), build.complaints());
        assertTrue(build.complaints().contains("Fix: Put the @Cached methods into a class."), build.complaints());
    }

    private Build compiled(String name, String text) {
        return Build.of(
                Build.With.JAVAC,
                List.of(Build.source(name, text)),
                List.of(new CachewrightProcessor(), new ClaimingProcessor()),
                workspace,
                "--release",
                "25",
                "-Xlint:all",
                "-Werror");
    }
}
