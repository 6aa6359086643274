package io.cachewright.benchmarks.compile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/** Looks at nothing. What it adds to a compilation, any processor adds: javac enters all trees again for each round. */
@SupportedAnnotationTypes("*")
final class Idle extends AbstractProcessor {
    private boolean hasToWrite;

    /**
     * One that does as little.
     *
     * @param writes whether it adds one empty class, for which javac goes another round
     */
    Idle(boolean writes) {
        this.hasToWrite = writes;
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        if (hasToWrite) {
            hasToWrite = false;
            try (Writer writer =
                    processingEnv.getFiler().createSourceFile("shop.Empty").openWriter()) {
                writer.write("package shop; class Empty {}");
            } catch (IOException unwritable) {
                throw new UncheckedIOException(unwritable);
            }
        }
        return false;
    }
}
