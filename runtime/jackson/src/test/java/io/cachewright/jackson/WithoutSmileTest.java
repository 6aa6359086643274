package io.cachewright.jackson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.cachewright.runtime.shared.Codec.ValueCodec;
import java.io.File;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/** A program whose class path lacks jackson-dataformat-smile, as all do that have not asked for it. */
class WithoutSmileTest {
    public record Price(String sku, int cents) {}

    /** What such a program may do. */
    public static final class Json implements Callable<Object> {
        @Override
        public Object call() {
            ValueCodec<Price> codec = new JsonCodec().forType(Price.class);
            byte[] written = codec.encode(new Price("A1", 990));
            return codec.decode(written, 0, written.length).toString();
        }
    }

    /** What it may not. */
    public static final class Smile implements Callable<Object> {
        @Override
        public Object call() {
            return new SmileCodec();
        }
    }

    @Test
    void json_is_written_and_read() throws Exception {
        assertEquals("Price[sku=A1, cents=990]", without(Json.class));
    }

    @Test
    void smile_says_what_to_add() {
        IllegalStateException refused = assertThrows(IllegalStateException.class, () -> without(Smile.class));
        assertTrue(
                refused.getMessage().contains("Fix: Add tools.jackson.dataformat:jackson-dataformat-smile"),
                refused::getMessage);
    }

    private static Object without(Class<? extends Callable<Object>> program) throws Exception {
        List<URL> urls = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            if (!entry.contains("jackson-dataformat-smile")) {
                urls.add(Path.of(entry).toUri().toURL());
            }
        }
        try (URLClassLoader loader =
                new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
            Callable<?> there = (Callable<?>)
                    loader.loadClass(program.getName()).getConstructor().newInstance();
            return there.call();
        }
    }
}
