package io.cachewright.runtime;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** A table of caches for people: what each is worth, and a remark on those that don't pay. */
final class Report {
    private static final long ENOUGH_CALLS = 100;
    private static final double GOOD_RATIO = 0.8;

    /** What a look-up costs, roughly; a load that is cheaper had better not be cached. */
    private static final Duration LOOK_UP = Duration.ofNanos(200);

    private final Map<String, CacheStats> stats = new TreeMap<>();
    private final List<String> remarks;

    Report(Map<String, CacheStats> stats, List<String> remarks) {
        this.stats.putAll(stats);
        this.remarks = remarks;
    }

    String text() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("cache", "size", "hits", "misses", "hit ratio", "load", "saved", "remark"));
        stats.forEach((name, each) -> rows.add(row(name, each)));
        int[] widths = new int[rows.get(0).size()];
        for (List<String> row : rows) {
            for (int column = 0; column < widths.length; column++) {
                widths[column] = Math.max(widths[column], row.get(column).length());
            }
        }
        StringBuilder text = new StringBuilder();
        for (List<String> row : rows) {
            text.append(line(row, widths)).append('\n');
        }
        remarks.forEach(remark -> text.append(remark).append('\n'));
        return text.toString();
    }

    private static List<String> row(String name, CacheStats stats) {
        return List.of(
                name,
                String.format(Locale.ROOT, "%,d/%,d", stats.size(), stats.maxSize()),
                String.format(Locale.ROOT, "%,d", stats.hits()),
                String.format(Locale.ROOT, "%,d", stats.misses()),
                String.format(Locale.ROOT, "%.1f %%", 100 * stats.hitRatio()),
                TimeText.of(stats.meanLoadTime()),
                TimeText.of(stats.timeSaved()),
                remark(stats));
    }

    private static String remark(CacheStats stats) {
        long calls = stats.hits() + stats.misses();
        if (calls == 0) {
            return "never called";
        }
        if (stats.loadFailures() > stats.loads() / 2) {
            // First, because it is why the hit ratio is low.
            return "most loads fail";
        }
        if (stats.loads() > 0 && calls >= ENOUGH_CALLS && stats.meanLoadTime().compareTo(LOOK_UP) < 0) {
            return "does not pay: a load costs no more than a look-up";
        }
        if (calls >= ENOUGH_CALLS && stats.hitRatio() < GOOD_RATIO) {
            boolean crowded = stats.evictedForRoom() > stats.misses() / 2;
            return "hit ratio below 80 %" + (crowded ? ": more room may help" : "");
        }
        return "";
    }

    private static String line(List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < widths.length; column++) {
            boolean words = column == 0 || column == widths.length - 1;
            String padding = " ".repeat(widths[column] - row.get(column).length());
            line.append(words ? row.get(column) + padding : padding + row.get(column))
                    .append("  ");
        }
        return line.toString().stripTrailing();
    }
}
