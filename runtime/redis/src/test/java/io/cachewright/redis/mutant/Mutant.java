package io.cachewright.redis.mutant;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.ToolProvider;

/**
 * The store with a rule taken out: its own source with some text replaced, compiled and loaded beside the real one. So the
 * code that is released knows nothing of mutants.
 *
 * @param rule the method of {@link Rules} that has to notice
 */
record Mutant(String name, String rule, List<Edit> edits) {
    private static final String PACKAGE = "io.cachewright.redis.";
    private static final String TESTING = PACKAGE + "testing.";
    private static final Path SOURCES = Path.of("src/main/java", "io/cachewright/redis");

    /** A place in a source file; the text must be there exactly once. */
    record Edit(String file, String text, String instead) {}

    Mutant(String name, String rule, Edit... edits) {
        this(name, rule, List.of(edits));
    }

    @Override
    public String toString() {
        return name;
    }

    /** Compiles the mutated files into this folder and loads them, and the rest of the store, from there on. */
    URLClassLoader load(Path folder) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(
                "-nowarn", "-proc:none", "-cp", System.getProperty("java.class.path"), "-d", folder.toString()));
        for (String file : edits.stream().map(Edit::file).distinct().toList()) {
            Path source = folder.resolve("source").resolve(file);
            Files.createDirectories(source.getParent());
            Files.writeString(source, mutated(file));
            arguments.add(source.toString());
        }
        if (ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new)) != 0) {
            throw new IllegalStateException("mutant '" + name + "' does not compile");
        }
        return new OwnFirst(urls(folder));
    }

    private String mutated(String file) throws IOException {
        String source = Files.readString(SOURCES.resolve(file));
        for (Edit edit : edits) {
            if (edit.file().equals(file)) {
                int first = source.indexOf(edit.text());
                if (first < 0 || source.indexOf(edit.text(), first + 1) >= 0) {
                    throw new IllegalStateException(
                            "mutant '" + name + "': '" + edit.text() + "' is not once in " + file);
                }
                source = source.replace(edit.text(), edit.instead());
            }
        }
        return source;
    }

    private static URL[] urls(Path folder) throws MalformedURLException {
        List<URL> urls = new ArrayList<>();
        urls.add(folder.toUri().toURL());
        for (String entry : System.getProperty("java.class.path").split(System.getProperty("path.separator"))) {
            urls.add(Path.of(entry).toUri().toURL());
        }
        return urls.toArray(URL[]::new);
    }

    /** Has its own copy of the store and of the rules, and shares the rest. */
    private static final class OwnFirst extends URLClassLoader {
        OwnFirst(URL[] urls) {
            super(urls, Mutant.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            synchronized (getClassLoadingLock(name)) {
                if (!name.startsWith(PACKAGE) || name.startsWith(TESTING)) {
                    return super.loadClass(name, resolve);
                }
                Class<?> loaded = findLoadedClass(name);
                return loaded != null ? loaded : findClass(name);
            }
        }
    }
}
