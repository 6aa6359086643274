package overloads_by_generics_and_arrays;

import java.util.List;
import java.util.Map;
import java.util.Set;

public class Check {
    public static void main(String[] args) {
        CachedOverloads overloads = new CachedOverloads();
        for (int round = 0; round < 2; round++) {
            check(overloads.of(1).equals("int1") && overloads.of(Integer.valueOf(1)).equals("Integer2"));
            check(overloads.of(new int[1]).equals("int[]3") && overloads.of(new int[1][1]).equals("int[][]4"));
            check(overloads.of(List.of()).equals("List5") && overloads.of(Set.of()).equals("Set6"));
            check(overloads.of(Map.entry("a", 1)).equals("Entry7"));
            check(overloads.of(new Overloads.Entry()).equals("our Entry8"));
            check(overloads.of((Number) 1, 2, 3).equals("T9") && overloads.of("a", 2).equals("T10"));
        }
        check(overloads.ofByIntArrayArrayCache().peek(new int[1][1]).equals("int[][]4"));
    }

    private static void check(boolean holds) {
        if (!holds) {
            throw new AssertionError();
        }
    }
}
