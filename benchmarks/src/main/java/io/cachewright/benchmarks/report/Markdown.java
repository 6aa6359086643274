package io.cachewright.benchmarks.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Measures as tables: a column for each rival, a table for each JDK. */
final class Markdown {
    private static final List<String> RIVALS = List.of(
            "caffeine",
            "cachewright",
            "direct",
            "memoized",
            "cache2k",
            "caffeine get",
            "guava",
            "spring",
            "micronaut",
            "jetcache");

    private final List<Measure> measures;
    private final StringBuilder text = new StringBuilder();

    Markdown(List<Measure> measures) {
        this.measures = measures;
    }

    String write() {
        for (Table table : Table.values()) {
            List<Measure> its = measures.stream()
                    .filter(measure -> measure.table() == table)
                    .toList();
            for (int jdk : its.stream().map(Measure::jdk).distinct().sorted().toList()) {
                write(
                        table,
                        jdk,
                        its.stream().filter(measure -> measure.jdk() == jdk).toList());
            }
        }
        return text.toString();
    }

    private void write(Table table, int jdk, List<Measure> its) {
        List<String> rivals = RIVALS.stream()
                .filter(rival ->
                        its.stream().anyMatch(measure -> measure.rival().equals(rival)))
                .toList();
        Summary summary = new Summary(its);
        line("");
        line("**%s, JDK %d**".formatted(table.title, jdk));
        line("");
        row(
                table.heading(),
                rivals,
                rival -> table.isCompared() && rival.equals("caffeine") ? rival + ", " + table.unit : rival);
        line("|---|" + "---:|".repeat(rivals.size()));
        for (String row : rows(its)) {
            row(row, rivals, rival -> table.isCompared() ? compared(summary, row, rival) : plain(summary, row, rival));
        }
    }

    private static List<String> rows(List<Measure> its) {
        List<String> order = Row.ALL.stream().map(Row::title).toList();
        List<String> rows =
                new ArrayList<>(its.stream().map(Measure::row).distinct().toList());
        rows.sort((a, b) -> Integer.compare(order.indexOf(a), order.indexOf(b)));
        return rows;
    }

    /** Caffeine's own time; for all others their part of it. */
    private static String compared(Summary summary, String row, String rival) {
        OptionalDouble shown = rival.equals("caffeine") ? summary.time(row, rival) : summary.ratio(row, rival);
        OptionalDouble bytes = summary.bytes(row, rival);
        return (shown.isEmpty() ? "" : number(shown.getAsDouble(), rival.equals("caffeine") ? 1 : 100))
                + (bytes.isEmpty() ? "" : " [%.0f]".formatted(bytes.getAsDouble()));
    }

    private static String plain(Summary summary, String row, String rival) {
        OptionalDouble value = summary.wall(row, rival);
        return value.isEmpty() ? "" : number(value.getAsDouble(), 10);
    }

    /** Three digits tell enough; a small ratio wants two after the point. */
    private static String number(double value, int parts) {
        String pattern = value >= 10 || parts == 1 ? "%,.0f" : parts == 100 ? "%.2f" : "%.1f";
        return String.format(Locale.ROOT, pattern, value);
    }

    private void row(String title, List<String> rivals, Function<String, String> cell) {
        line(rivals.stream().map(cell).collect(Collectors.joining(" | ", "| " + title + " | ", " |")));
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
