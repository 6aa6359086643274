package shadowing_type_variables;

import java.util.List;

public class Check {
    public static void main(String[] args) {
        CachedShadows<Integer, Long> shadows = new CachedShadows<>("a", List.<RuntimeException>of());
        check(shadows.inner("a").equals("a") && shadows.inner("a").equals("a") && shadows.loads == 1);
        Integer none = shadows.outer(List.of(1));
        check(none == null && shadows.outer(List.of(1)) == null && shadows.loads == 2);
        int one = shadows.ours("x", 1, 2L);
        check(one == 1 && shadows.ours("x", 1, 2L) == 1 && shadows.loads == 3);
        int number = shadows.partly(1.5, 2L);
        check(shadows.partly(1.5, 2L) == number && shadows.partly(1.5, 3L) != number);
        shadows.partlyCache().invalidateByNumber(1.5);
        check(shadows.partly(1.5, 2L) != number);
    }

    private static void check(boolean holds) {
        if (!holds) {
            throw new AssertionError();
        }
    }
}
