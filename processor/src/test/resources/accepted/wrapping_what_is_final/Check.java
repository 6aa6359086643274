package wrapping_what_is_final;

public class Check {
    public static void main(String[] args) {
        Dictionary fixed = new CachedDictionary(new Dictionary.Fixed(new int[1]));
        check(fixed.meaning("a") == 1 && fixed.meaning("a") == 1 && fixed.meaning("b") == 2);
        check(new CachedDictionary(Dictionary.Empty.INSTANCE).meaning("a") == 0);
        check(new CachedDictionary(new Dictionary.Sealed()).meaning("a") == -1);
        int[] loads = {0};
        Dictionary lambda = new CachedDictionary(word -> ++loads[0]);
        check(lambda.meaning("a") == 1 && lambda.meaning("a") == 1);
        Dictionary twice = new CachedDictionary(lambda);
        check(twice.meaning("a") == 1 && twice.meaning("c") == 2 && twice.meaning("c") == 2);
    }

    private static void check(boolean holds) {
        if (!holds) {
            throw new AssertionError();
        }
    }
}
