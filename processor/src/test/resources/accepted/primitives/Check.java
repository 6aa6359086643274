package primitives;

public class Check {
    public static void main(String[] args) {
        CachedNumbers numbers = new CachedNumbers();
        for (int round = 0; round < 2; round++) {
            check(numbers.not(false) && !numbers.not(true));
            check(numbers.next(Byte.MAX_VALUE) == Byte.MIN_VALUE);
            check(numbers.twice((short) -3) == -6);
            check(numbers.upper('x') == 'X');
            check(numbers.square(-4) == 16);
            check(numbers.cube(1L << 20) == 1L << 60);
            check(numbers.half(-0.0f) == 0 && Float.isNaN(numbers.half(Float.NaN)));
            check(numbers.all(true, (byte) 1, (short) 1, 'a', 1, 1L, Float.NaN, 0.0) != 0);
        }
        check(numbers.loads == 10);
        check(numbers.inverse(0.0) == Double.POSITIVE_INFINITY && numbers.inverse(-0.0) == Double.NEGATIVE_INFINITY);
        check(numbers.loads == 12);
        numbers.all(true, (byte) 1, (short) 1, 'a', 1, 1L, Float.NaN, -0.0);
        check(numbers.loads == 13);
        check(numbers.squareCache().peek(-4) == 16 && numbers.squareCache().peek(5) == null);
        numbers.squareCache().put(5, 26);
        check(numbers.square(5) == 26);
    }

    private static void check(boolean holds) {
        if (!holds) {
            throw new AssertionError();
        }
    }
}
