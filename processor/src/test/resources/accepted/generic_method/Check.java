package generic_method;

import java.util.List;

public class Check {
    public static void main(String[] args) {
        CachedParser parser = new CachedParser();
        Integer one = parser.convert(Integer.class, "1");
        check(one == 1 && parser.convert(Integer.class, "1") == 1 && parser.convert(String.class, "1").equals("1"));
        check(parser.loads == 2);
        List<String> strings = parser.twice("a");
        List<Integer> numbers = parser.twice(1);
        check(strings.equals(parser.twice("a")) && numbers.get(0) == 1 && parser.loads == 4);
        Object kept = parser.convertCache().peek(Integer.class, "1");
        check(kept.equals(1));
        String text = parser.first("a", "b");
        check(text.equals("a") && parser.first("a", "b").equals("a") && parser.loads == 5);
        Integer[] more = {2};
        check(parser.group(List.of(1), more).equals(parser.group(List.of(1), new Integer[] {2})) && parser.loads == 6);
        check(parser.groupCache().contains(List.of(1), more));
    }

    private static void check(boolean holds) {
        if (!holds) {
            throw new AssertionError();
        }
    }
}
