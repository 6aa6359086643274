package arrays;

import io.cachewright.Cached;

public class Sums {
    int loads;

    @Cached
    public int sum(int[] numbers) {
        loads++;
        int sum = 0;
        for (int number : numbers) {
            sum += number;
        }
        return sum;
    }

    @Cached
    public int cells(String[][] rows, long[][][] cube, String name, double weight) {
        loads++;
        return rows == null ? 0 : rows.length + cube.length;
    }
}
