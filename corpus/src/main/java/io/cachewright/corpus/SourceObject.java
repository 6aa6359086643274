package io.cachewright.corpus;

import java.net.URI;
import java.net.URISyntaxException;
import javax.tools.SimpleJavaFileObject;

/** A source file of the library as the compiler reads it. */
final class SourceObject extends SimpleJavaFileObject {
    private final SourceFile file;

    SourceObject(SourceFile file) {
        super(uri(file.path()), Kind.SOURCE);
        this.file = file;
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
