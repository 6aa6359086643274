package array_results;

import io.cachewright.Cached;
import java.util.Arrays;

public class Tables {
    int loads;

    @Cached
    public int[] row(int number) {
        loads++;
        return new int[] {number, 2 * number};
    }

    @Cached
    public String[][] table() {
        loads++;
        return new String[][] {{"a"}, {"b"}};
    }

    @Cached
    public <T> T[] same(T[] items) {
        loads++;
        return items.clone();
    }

    @Cached
    public String sorted(int... numbers) {
        Arrays.sort(numbers);
        return numbers[0] + " by load " + ++loads;
    }

    @Cached(ttl = "10m", refreshAfter = "1m")
    public int first(int... numbers) {
        return numbers[0];
    }

    @Cached
    public byte[] none(String key) {
        loads++;
        return null;
    }
}
