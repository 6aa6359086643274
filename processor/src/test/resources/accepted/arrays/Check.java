package arrays;

public class Check {
    public static void main(String[] args) {
        CachedSums sums = new CachedSums();
        int[] numbers = {1, 2, 3};
        check(sums.sum(numbers) == 6 && sums.sum(new int[] {1, 2, 3}) == 6 && sums.loads == 1);
        numbers[0] = 10;
        check(sums.sum(numbers) == 15 && sums.loads == 2);
        check(sums.sum(new int[] {1, 2, 3}) == 6 && sums.loads == 2);
        check(sums.sumCache().peek(new int[] {10, 2, 3}) == 15);
        int[] put = {7};
        sums.sumCache().put(put, 70);
        put[0] = 8;
        check(sums.sum(new int[] {7}) == 70 && sums.loads == 2);

        String[][] rows = {{"a"}, null, {"b", null}};
        long[][][] cube = {{{1}, {2}}};
        check(sums.cells(rows, cube, "x", Double.NaN) == 4);
        check(sums.cells(new String[][] {{"a"}, null, {"b", null}}, new long[][][] {{{1}, {2}}}, "x", Double.NaN) == 4);
        check(sums.loads == 3);
        rows[2][1] = "c";
        cube[0][1][0] = 3;
        sums.cells(rows, cube, "x", Double.NaN);
        check(sums.loads == 4);
        sums.cells(new String[][] {{"a"}, null, {"b", null}}, new long[][][] {{{1}, {2}}}, "x", Double.NaN);
        check(sums.loads == 4);
        sums.cells(null, null, null, 0.0);
        sums.cells(null, null, null, 0.0);
        check(sums.loads == 5);
        sums.cells(null, null, null, -0.0);
        check(sums.loads == 6);
    }

    private static void check(boolean holds) {
        if (!holds) {
            throw new AssertionError();
        }
    }
}
