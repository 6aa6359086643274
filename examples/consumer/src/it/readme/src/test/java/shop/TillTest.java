package shop;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.Test;

class TillTest {
    @Test
    void the_second_quote_comes_from_the_cache() {
        String printed = printedBy(() -> Till.main(new String[0]));
        assertTrue(printed.contains("hits=1, misses=1,"), printed);
    }

    @Test
    void the_processor_is_not_on_the_class_path() {
        assertThrows(
                ClassNotFoundException.class, () -> Class.forName("io.cachewright.processor.CachewrightProcessor"));
        assertThrows(ClassNotFoundException.class, () -> Class.forName("com.palantir.javapoet.TypeSpec"));
    }

    private static String printedBy(Runnable program) {
        PrintStream out = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true));
        try {
            program.run();
        } finally {
            System.setOut(out);
        }
        return printed.toString();
    }
}
