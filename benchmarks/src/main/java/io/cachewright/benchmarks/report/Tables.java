package io.cachewright.benchmarks.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Prints the tables of what was measured, and writes them to the page between its two marks. */
public final class Tables {
    private static final String BEGIN = "<!-- tables: begin -->";
    private static final String END = "<!-- tables: end -->";

    private Tables() {}

    public static void main(String[] arguments) throws IOException {
        String tables = new Markdown(Results.asTold().all()).write();
        System.out.print(tables);
        Path page = Path.of(System.getProperty("page", "docs/performance.md"));
        String text = Files.readString(page);
        int begin = text.indexOf(BEGIN);
        int end = text.indexOf(END);
        if (begin < 0 || end < begin) {
            throw new IllegalStateException("There are no marks '%s' and '%s' in %s, so there is no place for tables."
                    .formatted(BEGIN, END, page));
        }
        Files.writeString(page, text.substring(0, begin + BEGIN.length()) + "\n" + tables + text.substring(end));
    }
}
