package io.cachewright.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeSet;

/** The first line in which a generated class is not what was expected; an absent line is empty. */
record Difference(String className, int lineNumber, String expected, String actual) {
    /** One for each class that differs or is only on one side. */
    static List<Difference> between(SortedMap<String, String> expected, SortedMap<String, String> actual) {
        List<Difference> differences = new ArrayList<>();
        TreeSet<String> names = new TreeSet<>(expected.keySet());
        names.addAll(actual.keySet());
        for (String name : names) {
            String before = expected.getOrDefault(name, "");
            String after = actual.getOrDefault(name, "");
            if (!before.equals(after)) {
                differences.add(
                        first(name, before.lines().toList(), after.lines().toList()));
            }
        }
        return differences;
    }

    private static Difference first(String name, List<String> before, List<String> after) {
        int at = 0;
        while (at < before.size() && at < after.size() && before.get(at).equals(after.get(at))) {
            at++;
        }
        return new Difference(name, at + 1, lineAt(before, at), lineAt(after, at));
    }

    private static String lineAt(List<String> lines, int at) {
        return at < lines.size() ? lines.get(at) : "";
    }

    @Override
    public String toString() {
        return className + ", line " + lineNumber + "\n    " + expected + "\n    " + actual;
    }
}
