package overriding;

public class Check {
    public static void main(String[] args) {
        CachedBase base = new CachedBase();
        check(base.count("a").equals(1) && base.count("a").equals(1) && base.loads == 1);
        CachedNarrower narrower = new CachedNarrower();
        Integer count = narrower.count("ab");
        check(count == 102 && narrower.count("ab") == 102 && narrower.loads == 1);
        check(narrower.plain(1).equals("plain 1") && narrower.plain(1).equals("plain 1") && narrower.loads == 3);
        Base asBase = narrower;
        check(asBase.count("ab").equals(102) && narrower.loads == 3);
    }

    private static void check(boolean holds) {
        if (!holds) {
            throw new AssertionError();
        }
    }
}
