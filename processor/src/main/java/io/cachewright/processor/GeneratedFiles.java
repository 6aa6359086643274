package io.cachewright.processor;

import io.cachewright.processor.model.CachedType;
import io.cachewright.processor.report.Place;
import io.cachewright.processor.report.Problem;
import io.cachewright.processor.report.Rule;
import io.cachewright.processor.scan.program.Compilation;
import io.cachewright.processor.write.Letters;
import io.cachewright.processor.write.NoteWriter;
import io.cachewright.processor.write.SourceWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.Optional;
import javax.annotation.processing.Filer;
import javax.annotation.processing.FilerException;
import javax.lang.model.element.TypeElement;
import javax.tools.FileObject;
import javax.tools.StandardLocation;

/** Has the compiler make the files of a caching class: its source, and the note on it for the map. */
final class GeneratedFiles {
    private final Filer filer;
    private final Compilation compilation;

    GeneratedFiles(Filer filer, Compilation compilation) {
        this.filer = filer;
        this.compilation = compilation;
    }

    /** Writes both; the problem if that is not possible. */
    Optional<Problem> write(CachedType model, TypeElement host) {
        try {
            String source = source(model, host);
            write(filer.createSourceFile(model.generated().canonicalName(), host), source);
            write(
                    filer.createResource(StandardLocation.CLASS_OUTPUT, "", NoteWriter.path(model), host),
                    NoteWriter.write(model));
            return Optional.empty();
        } catch (FilerException taken) {
            return Optional.of(nameTaken(model, host));
        } catch (IOException unwritable) {
            return Optional.of(notWritten(model, host, unwritable));
        }
    }

    private String source(CachedType model, TypeElement host) {
        String text = SourceWriter.write(model);
        return compilation
                .textAround(host)
                .map(known -> new Letters(known).written(text))
                .orElse(text);
    }

    private static void write(FileObject file, String text) throws IOException {
        try (Writer writer = file.openWriter()) {
            writer.write(text);
        }
    }

    private static Problem nameTaken(CachedType model, TypeElement host) {
        return new Problem(
                Rule.GENERATED_NAME_TAKEN,
                Place.of(host),
                "the caching class of '" + host.getSimpleName() + "' is to be called '"
                        + model.generated().simpleName() + "', and another class is called so already.",
                "Rename one of the two; if one was left by an earlier build, delete it.");
    }

    private static Problem notWritten(CachedType model, TypeElement host, IOException unwritable) {
        return new Problem(
                Rule.GENERATED_NOT_WRITTEN,
                Place.of(host),
                "the file of '" + model.generated().simpleName() + "', the caching class of '" + host.getSimpleName()
                        + "', can't be written: " + unwritable + ".",
                "Make room and give the compiler the right to write there; or shorten the name, if it is longer"
                        + " than the file system takes.");
    }
}
