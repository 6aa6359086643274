package array_results;

public class Check {
    public static void main(String[] args) {
        CachedTables tables = new CachedTables();
        int[] loaded = tables.row(3);
        loaded[0] = 99;
        int[] hit = tables.row(3);
        check(hit[0] == 3 && hit != tables.row(3) && tables.loads == 1);
        hit[0] = 99;
        tables.rowCache().peek(3)[0] = 99;
        check(tables.row(3)[0] == 3);
        int[] put = {1};
        tables.rowCache().put(4, put);
        put[0] = 99;
        check(tables.row(4)[0] == 1 && tables.loads == 1);

        tables.table()[0][0] = "changed";
        check(tables.table()[0][0].equals("a") && tables.loads == 2);
        String[] same = tables.same(new String[] {"x"});
        check(same[0].equals("x") && tables.same(new String[] {"x"}) != same && tables.loads == 3);
        check(tables.none("a") == null && tables.none("a") == null && tables.loads == 4);
        check(tables.noneCache().peek("a") == null && tables.noneCache().contains("a"));
    }

    private static void check(boolean holds) {
        if (!holds) {
            throw new AssertionError();
        }
    }
}
