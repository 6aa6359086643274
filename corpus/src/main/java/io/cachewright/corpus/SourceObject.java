package io.cachewright.corpus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.tools.SimpleJavaFileObject;

/** A source file of the library as the compiler reads it. */
final class SourceObject extends SimpleJavaFileObject {
    private final SourceFile file;

    SourceObject(SourceFile file) {
        this(file, uri(file.path()));
    }

    private SourceObject(SourceFile file, URI uri) {
        super(uri, Kind.SOURCE);
        this.file = file;
    }

    /** Also writes it below a folder: Eclipse's compiler reads the object and wants to see the file nevertheless. */
    static SourceObject onDisk(SourceFile file, Path folder) {
        Path path = folder.resolve(file.path());
        try {
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.text());
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        return new SourceObject(file, path.toUri());
    }

    private static URI uri(String path) {
        try {
            return new URI("corpus", null, "/" + path, null);
        } catch (URISyntaxException impossible) {
            throw new IllegalArgumentException(path, impossible);
        }
    }

    SourceFile file() {
        return file;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return file.text();
    }
}
