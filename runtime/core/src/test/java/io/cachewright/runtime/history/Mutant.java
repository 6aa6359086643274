package io.cachewright.runtime.history;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadFactory;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;

/**
 * The runtime with a rule taken out: its own source with some text replaced, compiled and loaded beside the real one. So
 * the code that is released knows nothing of mutants.
 */
record Mutant(String name, List<Edit> edits) {
    private static final String PACKAGE = "io.cachewright.runtime";
    private static final Path SOURCES = Path.of("src/main/java", PACKAGE.replace('.', '/'));

    /** A place in a source file; the text must be there exactly once. */
    record Edit(String file, String text, String instead) {}

    Mutant(String name, Edit... edits) {
        this(name, List.of(edits));
    }

    /** The workload over this mutant. */
    @SuppressWarnings("unchecked")
    Callable<List<String>> workload(ClassLoader mutated, long seed, int threads, Duration length) throws Exception {
        ThreadFactory factory = Thread::new;
        return (Callable<List<String>>) mutated.loadClass(Workload.class.getName())
                .getConstructor(long.class, int.class, Duration.class, ThreadFactory.class)
                .newInstance(seed, threads, length, factory);
    }

    /** Compiles the mutated files into this folder and loads them, and the rest of the runtime, from there on. */
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
                Matcher place = pattern(edit.text()).matcher(source);
                if (place.results().count() != 1) {
                    throw new IllegalStateException(
                            "mutant '" + name + "': '" + edit.text() + "' is not once in " + file);
                }
                source = place.reset().replaceFirst(Matcher.quoteReplacement(edit.instead()));
            }
        }
        return source;
    }

    /** Matches this text however it was broken into lines. */
    private static Pattern pattern(String text) {
        return Pattern.compile(
                text.replaceAll("([\\W&&\\S])", "\\\\s*\\\\$1\\\\s*").replaceAll(" +", "\\\\s+"));
    }

    private static URL[] urls(Path folder) throws MalformedURLException {
        List<URL> urls = new ArrayList<>();
        urls.add(folder.toUri().toURL());
        for (String entry : System.getProperty("java.class.path").split(System.getProperty("path.separator"))) {
            urls.add(Path.of(entry).toUri().toURL());
        }
        return urls.toArray(URL[]::new);
    }

    /** Has its own copy of the runtime and of the workload, and shares the rest. */
    private static final class OwnFirst extends URLClassLoader {
        OwnFirst(URL[] urls) {
            super(urls, Mutant.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            synchronized (getClassLoadingLock(name)) {
                if (!name.startsWith(PACKAGE)) {
                    return super.loadClass(name, resolve);
                }
                Class<?> loaded = findLoadedClass(name);
                return loaded != null ? loaded : findClass(name);
            }
        }
    }
}
