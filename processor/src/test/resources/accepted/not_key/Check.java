package not_key;

public class Check {
    public static void main(String[] args) {
        CachedTraced traced = new CachedTraced();
        check(traced.length("abc", "t1;") == 3 && traced.length("abc", "t2;") == 3 && traced.trace.equals("t1;"));
        check(traced.lengthCache().peek("abc") == 3);
        StringBuilder log = new StringBuilder();
        check(traced.version(log).equals("1.0") && traced.version(log).equals("1.0") && log.toString().equals("read;"));
        traced.trace = "";
        check(traced.page(log, 1, "a", "b").equals(traced.page("", 1)) && traced.trace.equals("1"));
    }

    private static void check(boolean holds) {
        if (!holds) {
            throw new AssertionError();
        }
    }
}
