package io.cachewright.corpus;

import io.cachewright.Cached;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import javax.annotation.processing.Processor;

/** javac with nothing but the annotations on its class path. */
final class TestCompiler {
    private TestCompiler() {}

    static Compiler with(Supplier<Processor> processor) {
        return Compiler.javac(List.of(annotations()), processor);
    }

    static Path annotations() {
        try {
            return Path.of(Cached.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
