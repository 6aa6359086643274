package names_of_parameters;

public class Check {
    public static void main(String[] args) {
        CachedParameters parameters = new CachedParameters();
        for (int round = 0; round < 2; round++) {
            check(parameters.ours("a", "b", "c", "d", "e", "f").equals("abcdef1"));
            check(parameters.fields("a", 1, 2).equals("a122"));
            check(parameters.ofObject(1, "a", String.class, new byte[1], 2, 3).equals("a3"));
            check(parameters.single("a").equals("a4"));
            check(parameters.content(new int[] {1}, new Object[] {2}, "o").equals("o5"));
            check(parameters.strange(1, 2, 3, 4, 5, 6, 7).equals("strange6"));
            check(parameters.contextual(1, 2, 3, 4, 5, 6, 7, 8).equals("contextual7"));
            check(parameters.single(new int[] {1}).equals("dollar8"));
        }
        check(parameters.oursCache().peek("a", "b", "c", "d", "e", "f").equals("abcdef1"));
        parameters.oursCache().put("a", "b", "c", "d", "e", "f", "put");
        check(parameters.ours("a", "b", "c", "d", "e", "f").equals("put"));
        check(parameters.ofObject(1, "a", String.class, new byte[1], 2, 4).equals("a9"));
    }

    private static void check(boolean holds) {
        if (!holds) {
            throw new AssertionError();
        }
    }
}
