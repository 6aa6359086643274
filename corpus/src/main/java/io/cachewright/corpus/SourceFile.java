package io.cachewright.corpus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * One source file.
 *
 * @param path within its jar, with slashes
 */
record SourceFile(String path, String text) {
    /** The Java files of a sources jar in the order of their paths, without module declarations and META-INF. */
    static List<SourceFile> readJar(Path jar) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            List<SourceFile> files = new ArrayList<>();
            for (ZipEntry entry : Collections.list(zip.entries())) {
                if (isSource(entry.getName())) {
                    files.add(new SourceFile(entry.getName(), read(zip, entry)));
                }
            }
            files.sort(Comparator.comparing(SourceFile::path));
            return List.copyOf(files);
        }
    }

    private static boolean isSource(String name) {
        return name.endsWith(".java") && !name.endsWith("module-info.java") && !name.startsWith("META-INF/");
    }

    private static String read(ZipFile zip, ZipEntry entry) {
        try {
            return new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The text of a line, counted from 1, without the spaces around it; empty where the file has no such line. */
    String line(long number) {
        return text.lines().skip(Math.max(0, number - 1)).findFirst().orElse("").strip();
    }
}
