package names_with_dollar_and_unicode;

public class Check {
    public static void main(String[] args) {
        Cached$Sizes<String> size = new Cached$Sizes<>();
        check(size.$get("a", 1).equals("a") && size.$get("a", 1).equals("a") && size.loads == 1);
        check(size.länge("a").equals("a2") && size.länge("a").equals("a2") && size.längeCache().peek("a") != null);
        check(size.$().equals("$3") && size.$().equals("$3"));
        check(size.ß(1).equals("ß4") && size.ß(1).equals("ß4"));
        check(size._a(1).equals("_5") && size._a(1).equals("_5"));
        check(size._aCache().name().equals("größe.$L-1"));
        check(new Cached$Sizes_In$ner().名前("x").equals("x"));
    }

    private static void check(boolean holds) {
        if (!holds) {
            throw new AssertionError();
        }
    }
}
