package array_results;

import io.cachewright.Cached;

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
    public byte[] none(String key) {
        loads++;
        return null;
    }
}
