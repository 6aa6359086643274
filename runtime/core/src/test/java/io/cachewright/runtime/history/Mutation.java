package io.cachewright.runtime.history;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;

/**
 * A change to released source, made for a test alone: some text replaced, compiled and loaded beside the real one. So the
 * code that is released knows nothing of mutants.
 *
 * @param sources the folder of the source
 * @param own which classes, by name, are loaded anew; the rest is shared
 */
public record Mutation(Path sources, Predicate<String> own, List<Edit> edits) {
    /** A place in a source file; the text must be there exactly once. */
    public record Edit(String file, String text, String instead) {
        private String in(String source) {
            Matcher place = pattern(text).matcher(source);
            if (place.results().count() != 1) {
                throw new IllegalStateException("'" + text + "' is not once in " + file);
            }
            return place.reset().replaceFirst(Matcher.quoteReplacement(instead));
        }

        /** Matches this text however it was broken into lines. */
        private static Pattern pattern(String text) {
            String loose = text.replaceAll("([\\W&&\\S])", "\\\\s*\\\\$1\\\\s*").replaceAll("\\s+", "\\\\s+");
            return Pattern.compile(loose.replaceAll("^\\\\s\\*|\\\\s\\*$", ""));
        }
    }

    /** Compiles the changed files into this folder and loads them, and all other classes of our own, from there on. */
    public URLClassLoader load(Path folder) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(
                "-nowarn", "-proc:none", "-cp", System.getProperty("java.class.path"), "-d", folder.toString()));
        for (String file : edits.stream().map(Edit::file).distinct().toList()) {
            Path source = folder.resolve("source").resolve(file);
            Files.createDirectories(source.getParent());
            Files.writeString(source, changed(file));
            arguments.add(source.toString());
        }
        if (ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new)) != 0) {
            throw new IllegalStateException("this does not compile: " + edits);
        }
        return new OwnFirst(urls(folder), own);
    }

    private String changed(String file) throws IOException {
        String source = Files.readString(sources.resolve(file));
        for (Edit edit : edits) {
            if (edit.file().equals(file)) {
                source = edit.in(source);
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

    private static final class OwnFirst extends URLClassLoader {
        private final Predicate<String> own;

        OwnFirst(URL[] urls, Predicate<String> own) {
            super(urls, Mutation.class.getClassLoader());
            this.own = own;
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            synchronized (getClassLoadingLock(name)) {
                if (!own.test(name)) {
                    return super.loadClass(name, resolve);
                }
                Class<?> loaded = findLoadedClass(name);
                return loaded != null ? loaded : findClass(name);
            }
        }
    }
}
