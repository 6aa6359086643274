package io.cachewright.benchmarks.report;

import io.cachewright.benchmarks.hits.Rival;
import io.cachewright.benchmarks.process.FirstHit;
import io.cachewright.benchmarks.process.HeapPerEntry;
import io.cachewright.benchmarks.process.Invalidation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What is measured in a process of its own, which prints one number.
 *
 * @param rival whose turn it is
 */
record Program(Table table, String row, String rival, Class<?> main, List<String> arguments) {
    private static final List<Integer> ENTRIES = List.of(1_000, 1_000_000);
    private static final List<String> WITHOUT_CACHE = List.of("direct", "memoized");

    static List<Program> all(List<String> rivals) {
        List<Program> all = new ArrayList<>();
        for (String rival : rivals) {
            add(all, Table.START, "10 cached methods", rival, FirstHit.class);
        }
        for (String rival : rivals) {
            add(all, Table.HEAP, "an entry with 3 parameters", rival, HeapPerEntry.class);
        }
        for (int entries : ENTRIES) {
            add(all, rivals, "cachewright", "all", "all", entries);
            add(all, rivals, "caffeine", "all", "caffeine all", entries);
            add(all, rivals, "cachewright", "a tag", "tag", entries);
            add(all, rivals, "caffeine", "a tag", "caffeine tag", entries);
        }
        return all;
    }

    private static void add(List<Program> all, Table table, String row, String rival, Class<?> main) {
        if (!WITHOUT_CACHE.contains(rival)) {
            all.add(new Program(
                    table,
                    row,
                    rival,
                    main,
                    List.of(Rival.named(rival).getClass().getName())));
        }
    }

    private static void add(
            List<Program> all, List<String> rivals, String rival, String what, String subject, int entries) {
        if (rivals.contains(rival)) {
            String row = String.format(Locale.ROOT, "%s of %,d entries", what, entries);
            all.add(new Program(
                    Table.INVALIDATION, row, rival, Invalidation.class, List.of(subject, Integer.toString(entries))));
        }
    }

    /** What it printed. */
    double run() {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> command = Stream.concat(
                        Stream.of(java, "-Xmx1g", "-cp", System.getProperty("java.class.path"), main.getName()),
                        arguments.stream())
                .toList();
        try {
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return Double.parseDouble(
                    printed.strip().lines().reduce((a, b) -> b).orElse("nothing"));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
