package io.cachewright.corpus;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;

/** What one compilation writes, held in memory: sources and class files. */
public final class Outputs extends ForwardingJavaFileManager<JavaFileManager> {
    private final SortedMap<String, MemoryFile> sources = new TreeMap<>();
    private final SortedMap<String, MemoryFile> classes = new TreeMap<>();

    private final boolean readBack;

    /** @param readBack whether the compiler finds what was generated; otherwise it finds empty files, which takes less time */
    Outputs(JavaFileManager inputs, boolean readBack) {
        super(inputs);
        this.readBack = readBack;
    }

    /** The generated sources by the name of their class. */
    SortedMap<String, String> generated() {
        SortedMap<String, String> texts = new TreeMap<>();
        sources.forEach((name, file) -> texts.put(name, file.text()));
        return texts;
    }

    /** The class files by the name of their class. */
    SortedMap<String, byte[]> classes() {
        SortedMap<String, byte[]> contents = new TreeMap<>();
        classes.forEach((name, file) -> contents.put(name, file.bytes()));
        return contents;
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
            Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
        MemoryFile file = new MemoryFile(className.replace('.', '/') + kind.extension, kind);
        (kind == JavaFileObject.Kind.SOURCE ? sources : classes).put(className.replace('/', '.'), file);
        return file;
    }

    @Override
    public FileObject getFileForOutput(Location location, String packageName, String name, FileObject sibling) {
        return new MemoryFile(packageName.replace('.', '/') + "/" + name, JavaFileObject.Kind.OTHER);
    }

    @Override
    public boolean isSameFile(FileObject a, FileObject b) {
        return a.toUri().equals(b.toUri());
    }

    @Override
    public void close() {
        // The inputs are shared with the next compilation.
    }

    /** A file that a compiler wrote. */
    final class MemoryFile extends SimpleJavaFileObject {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        MemoryFile(String path, Kind kind) {
            super(URI.create("generated:///" + path), kind);
        }

        String text() {
            return bytes.toString(StandardCharsets.UTF_8);
        }

        byte[] bytes() {
            return bytes.toByteArray();
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return readBack ? text() : "";
        }

        @Override
        public InputStream openInputStream() {
            return new ByteArrayInputStream(bytes());
        }

        @Override
        public OutputStream openOutputStream() {
            bytes.reset();
            return bytes;
        }
    }
}
