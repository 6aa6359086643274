package io.cachewright.spring;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** What somebody probably meant by a name that does not exist. */
final class Nearest {
    private Nearest() {}

    /** The nearest of these names, if one is near enough to be meant; upper and lower case and dashes are alike. */
    static Optional<String> of(String written, Collection<String> names) {
        String plain = WrittenProperty.plain(written);
        return names.stream()
                .filter(name -> isNear(plain, WrittenProperty.plain(name)))
                .min(Comparator.comparingInt((String name) -> distance(plain, WrittenProperty.plain(name)))
                        .thenComparing(name -> name));
    }

    private static boolean isNear(String written, String name) {
        int same = sameParts(written, name);
        String rest = written.substring(same);
        return distance(rest, name.substring(same)) <= Math.max(2, rest.length() / 4);
    }

    /** How far both are alike, up to a dot. Counted in, a short word after that would be near to any other. */
    private static int sameParts(String left, String right) {
        int same = 0;
        int dot = left.indexOf('.');
        while (dot >= 0 && right.startsWith(left.substring(0, dot + 1))) {
            same = dot + 1;
            dot = left.indexOf('.', same);
        }
        return same;
    }

    /** Letters to insert, delete or replace. */
    private static int distance(String left, String right) {
        int[] above = new int[right.length() + 1];
        for (int j = 0; j <= right.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= left.length(); i++) {
            int[] row = new int[right.length() + 1];
            row[0] = i;
            for (int j = 1; j <= right.length(); j++) {
                int replaced = above[j - 1] + (left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, 1 + Math.min(above[j], row[j - 1]));
            }
            above = row;
        }
        return above[right.length()];
    }
}
