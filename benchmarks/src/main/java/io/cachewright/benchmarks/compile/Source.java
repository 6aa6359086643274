package io.cachewright.benchmarks.compile;

import java.net.URI;
import javax.tools.SimpleJavaFileObject;

/** A source that is a text alone. */
final class Source extends SimpleJavaFileObject {
    private final String text;

    Source(String path, String text) {
        super(URI.create("string:///" + path), Kind.SOURCE);
        this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return text;
    }
}
