package varargs;

public class Check {
    public static void main(String[] args) {
        CachedJoiner joiner = new CachedJoiner();
        check(joiner.join("-", "a", 1).equals("a-1") && joiner.join("-", "a", 1).equals("a-1") && joiner.loads == 1);
        check(joiner.join("-", new Object[] {"a", 1}).equals("a-1") && joiner.loads == 1);
        check(joiner.join("-").equals("") && joiner.join("-", new Object[0]).equals("") && joiner.loads == 2);
        check(joiner.join("-", (Object[]) null) == null && joiner.loads == 3);
        joiner.joinCache().invalidate("-", "a", 1);
        check(!joiner.joinCache().contains("-", "a", 1) && joiner.joinCache().contains("-"));
        joiner.joinCache().put("-", new Object[] {"x"}, "put");
        check(joiner.join("-", "x").equals("put"));
        check(joiner.sum(1, 2) == 4 && joiner.sum(1, 2) == 4 && joiner.sum() == 5 && joiner.sumCache().peek(1, 2) == 4);
    }

    private static void check(boolean holds) {
        if (!holds) {
            throw new AssertionError();
        }
    }
}
