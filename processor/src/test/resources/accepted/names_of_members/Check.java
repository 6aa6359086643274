package names_of_members;

public class Check {
    public static void main(String[] args) {
        CachedMembers members = new CachedMembers();
        check(members.quote("a").equals("a1") && members.quote("a").equals("a1"));
        check(members.quoteCache().equals("method fieldcache"));
        check(members.quoteCache(1).equals("overload 12") && members.quoteCache(1).equals("overload 12"));
        check(members.spec("a", 1).equals("a13") && members.spec("a", 1).equals("a13"));
        check(members.peek().equals("peek4") && members.peek().equals("peek4"));
        check(members.quoteCache_().peek("a").equals("a1") && members.quoteCacheCache().peek(1) != null);
    }

    private static void check(boolean holds) {
        if (!holds) {
            throw new AssertionError();
        }
    }
}
