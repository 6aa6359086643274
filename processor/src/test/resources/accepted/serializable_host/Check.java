package serializable_host;

public class Check {
    public static void main(String[] args) {
        CachedSettings settings = new CachedSettings();
        check(settings.get("a").equals("a1") && settings.get("a").equals("a1"));
    }

    private static void check(boolean holds) {
        if (!holds) {
            throw new AssertionError();
        }
    }
}
