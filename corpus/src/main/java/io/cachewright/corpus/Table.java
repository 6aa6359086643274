package io.cachewright.corpus;

import java.util.ArrayList;
import java.util.List;

/** A table in Markdown whose columns are aligned, the first to the left and all others to the right. */
final class Table {
    private final List<List<String>> rows = new ArrayList<>();

    /** The first row is the head. All rows have as many cells. */
    void add(List<String> cells) {
        rows.add(List.copyOf(cells));
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (int row = 0; row < rows.size(); row++) {
            text.append(line(rows.get(row)));
            if (row == 0) {
                text.append(rule());
            }
        }
        return text.toString();
    }

    private String line(List<String> cells) {
        StringBuilder text = new StringBuilder("|");
        for (int column = 0; column < cells.size(); column++) {
            String cell = cells.get(column);
            String space = " ".repeat(width(column) - cell.length());
            text.append(' ').append(column == 0 ? cell + space : space + cell).append(" |");
        }
        return text.append('\n').toString();
    }

    private String rule() {
        StringBuilder text = new StringBuilder("|");
        for (int column = 0; column < rows.get(0).size(); column++) {
            String dashes = "-".repeat(width(column) + 1);
            text.append(column == 0 ? dashes + "-" : dashes + ":").append('|');
        }
        return text.append('\n').toString();
    }

    private int width(int column) {
        return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
    }
}
