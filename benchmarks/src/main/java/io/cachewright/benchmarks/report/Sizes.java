package io.cachewright.benchmarks.report;

import io.cachewright.Cached;
import io.cachewright.benchmarks.hits.PlainShop;
import io.cachewright.benchmarks.hits.Shop;
import io.cachewright.runtime.Cache;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** How big what a user's program carries is, in bytes: jars, and what the processor wrote for a method. */
final class Sizes {
    private Sizes() {}

    /** By what it is. Ours brings Caffeine along. */
    static Map<String, Double> all() {
        Map<String, Double> sizes = new LinkedHashMap<>();
        sizes.put("jar of the runtime", jar(Cache.class));
        sizes.put("jar of the annotations", jar(Cached.class));
        sizes.put("jar of Caffeine", jar(com.github.benmanes.caffeine.cache.Cache.class));
        sizes.put("generated classes, for each of 10 cached methods", generated() / Shop.class.getMethods().length);
        return sizes;
    }

    private static double jar(Class<?> type) {
        try (Stream<Path> files = Files.walk(home(type))) {
            return files.filter(Files::isRegularFile).mapToLong(Sizes::size).sum();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static double generated() {
        Path home = home(PlainShop.class);
        try {
            if (Files.isDirectory(home)) {
                return generatedIn(home);
            }
            try (FileSystem jar = FileSystems.newFileSystem(home)) {
                return generatedIn(jar.getPath("/"));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static double generatedIn(Path root) throws IOException {
        try (Stream<Path> files =
                Files.list(root.resolve(PlainShop.class.getPackageName().replace('.', '/')))) {
            return files.filter(file -> file.getFileName().toString().startsWith("CachedPlainShop"))
                    .mapToLong(Sizes::size)
                    .sum();
        }
    }

    private static Path home(Class<?> type) {
        return Path.of(URI.create(
                type.getProtectionDomain().getCodeSource().getLocation().toString()));
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
