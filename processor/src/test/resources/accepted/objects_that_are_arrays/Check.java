package objects_that_are_arrays;

import java.util.List;

public class Check {
    public static void main(String[] args) {
        CachedHashes hashes = new CachedHashes();
        byte[] bytes = {1, 2};
        String first = hashes.hash(bytes);
        check(hashes.hash(new byte[] {1, 2}).equals(first));
        bytes[0] = 9;
        check(!hashes.hash(bytes).equals(first) && hashes.hash(new byte[] {1, 2}).equals(first));
        check(hashes.hash(List.of(1)).equals(hashes.hash(List.of(1))));
        check(hashes.both(new int[] {1}).equals(hashes.both(new int[] {1})));
        check(hashes.generic(new String[] {"a"}).equals(hashes.generic(new String[] {"a"})));
        check(hashes.generic(1).equals(hashes.generic(1)) && !hashes.generic(1).equals(hashes.generic(1L)));
        String[] none = hashes.same(new String[0]);
        Integer[] numbers = hashes.same(new Integer[0]);
        check(none.length == 0 && numbers.length == 0 && hashes.same(new String[0]).length == 0);
        check(hashes.hash(null).equals(hashes.hash(null)));
    }

    private static void check(boolean holds) {
        if (!holds) {
            throw new AssertionError();
        }
    }
}
