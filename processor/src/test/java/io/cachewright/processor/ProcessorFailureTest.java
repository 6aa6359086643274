package io.cachewright.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.annotation.processing.Completion;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A defect of ours is one clear error at the type it happened on, and no other type suffers from it. */
class ProcessorFailureTest {
    private static final String SOURCE = """
            package shop;

            import io.cachewright.Cached;

            class Prices {
                @Cached
                int price(String sku) {
                    return 1;
                }
            }

            class Cursed {
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

    static List<Throwable> failures() {
        return List.of(
                new IllegalStateException("out of order"),
                new NoSuchMethodError("gone"),
                new StackOverflowError(),
                new AssertionError("never"));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void a_failure_is_one_error_that_names_its_type(Throwable failure) {
        Processor failing = new Failing(new CachewrightProcessor(), failure);

        Build build =
                Build.of(Build.With.JAVAC, List.of(Build.source("Prices.java", SOURCE)), List.of(failing), workspace);

        List<Diagnostic<? extends JavaFileObject>> errors = build.diagnostics().stream()
                .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
                .<Diagnostic<? extends JavaFileObject>>map(diagnostic -> diagnostic)
                .toList();
        assertEquals(1, errors.size(), errors::toString);
        assertEquals(12, errors.get(0).getLineNumber());
        String message = errors.get(0).getMessage(Locale.ROOT);
        assertTrue(
                message.startsWith("[cachewright:internal-error] Cachewright failed on 'shop.Cursed': " + failure),
                message);
        assertTrue(message.contains(" at io.cachewright.processor."), message);
        assertTrue(message.contains("Fix: Report it"), message);
        assertFalse(message.contains("\tat "), message);
        assertEquals(
                Set.of("CachedPrices.java", "CachedRates.java"),
                build.generated().keySet());
    }

    @Test
    void a_name_that_no_file_system_takes_is_no_defect_of_ours() {
        String name = "A".repeat(246);
        String source = "class " + name + " { @io.cachewright.Cached int price(String sku) { return 1; } }";

        Build build = Build.of(
                Build.With.JAVAC,
                List.of(Build.source("Long.java", source)),
                List.of(new CachewrightProcessor()),
                workspace);

        String complaints = build.complaints();
        assertTrue(complaints.contains(":1: [cachewright:generated-not-written] the file of 'CachedAAA"), complaints);
        assertTrue(complaints.contains("Fix: Make room"), complaints);
    }

    /** Ours, on a compiler that throws when it is asked for the members of one type. */
    private record Failing(Processor processor, Throwable failure) implements Processor {
        @Override
        public void init(ProcessingEnvironment environment) {
            Elements elements = environment.getElementUtils();
            Elements failing = proxy(Elements.class, (proxy, method, arguments) -> {
                if (method.getName().equals("getAllMembers") && isCursed(arguments[0])) {
                    throw failure;
                }
                return method.invoke(elements, arguments);
            });
            processor.init(proxy(
                    ProcessingEnvironment.class,
                    (proxy, method, arguments) -> method.getName().equals("getElementUtils")
                            ? failing
                            : method.invoke(environment, arguments)));
        }

        private static boolean isCursed(Object type) {
            return type instanceof TypeElement element
                    && element.getSimpleName().contentEquals("Cursed");
        }

        private static <T> T proxy(Class<T> type, InvocationHandler handler) {
            InvocationHandler unwrapping = (proxy, method, arguments) -> {
                try {
                    return handler.invoke(proxy, method, arguments);
                } catch (InvocationTargetException wrapped) {
                    throw wrapped.getCause();
                }
            };
            return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, unwrapping));
        }

        @Override
        public Set<String> getSupportedOptions() {
            return processor.getSupportedOptions();
        }

        @Override
        public Set<String> getSupportedAnnotationTypes() {
            return processor.getSupportedAnnotationTypes();
        }

        @Override
        public SourceVersion getSupportedSourceVersion() {
            return processor.getSupportedSourceVersion();
        }

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            return processor.process(annotations, round);
        }

        @Override
        public Iterable<? extends Completion> getCompletions(
                Element element, AnnotationMirror annotation, ExecutableElement member, String userText) {
            return processor.getCompletions(element, annotation, member, userText);
        }
    }
}
