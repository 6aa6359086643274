package io.cachewright.runtime;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What somebody probably meant who wrote a name that is not there. */
final class NearMiss {
    private NearMiss() {}

    /** The nearest of these names, if one is near enough to be meant. */
    static Optional<String> of(String written, Collection<String> names) {
        return names.stream()
                .filter(name -> isNear(written, name))
                .min(Comparator.comparingInt((String name) -> distance(written, name))
                        .thenComparing(name -> name));
    }

    /** Only the parts that differ count: in a long name a method of four letters would be near to any other. */
    private static boolean isNear(String written, String name) {
        List<String> left = new ArrayList<>(List.of(written.split("\\.")));
        List<String> right = new ArrayList<>(List.of(name.split("\\.")));
        while (left.size() > 1 && right.size() > 1 && left.get(0).equals(right.get(0))) {
            left.remove(0);
            right.remove(0);
        }
        while (left.size() > 1 && right.size() > 1 && last(left).equals(last(right))) {
            left.remove(left.size() - 1);
            right.remove(right.size() - 1);
        }
        String part = String.join(".", left);
        int most = Math.max(1, Math.min(4, part.length() / 3));
        return distance(part, String.join(".", right)) <= most;
    }

    private static String last(List<String> parts) {
        return parts.get(parts.size() - 1);
    }

    /** Letters to insert, delete, replace or swap with their neighbour; upper and lower case are alike. */
    static int distance(String a, String b) {
        String left = a.toLowerCase(Locale.ROOT);
        String right = b.toLowerCase(Locale.ROOT);
        int[][] cost = new int[left.length() + 1][right.length() + 1];
        for (int i = 0; i <= left.length(); i++) {
            for (int j = 0; j <= right.length(); j++) {
                cost[i][j] = i == 0 || j == 0 ? i + j : step(cost, left, right, i, j);
            }
        }
        return cost[left.length()][right.length()];
    }

    private static int step(int[][] cost, String left, String right, int i, int j) {
        boolean same = left.charAt(i - 1) == right.charAt(j - 1);
        int best = Math.min(cost[i - 1][j - 1] + (same ? 0 : 1), 1 + Math.min(cost[i - 1][j], cost[i][j - 1]));
        boolean swapped = i > 1
                && j > 1
                && left.charAt(i - 1) == right.charAt(j - 2)
                && left.charAt(i - 2) == right.charAt(j - 1);
        return swapped ? Math.min(best, cost[i - 2][j - 2] + 1) : best;
    }
}
