package inherits_across_packages;

public class Check {
    public static void main(String[] args) {
        CachedNear near = new CachedNear();
        check(near.twice(7).equals("part 7.1part 7.1") && near.loads() == 1);
        near.callFarAway("a");
        near.callFarAway("a");
        check(near.loads() == 3);
        check(near.perhaps(null) == null);
        check(near.farAway("a").equals("near a4") && near.farAway("a").equals("near a4"));
        check(near.nearby().equals(near.nearby()) && near.nearbyCache().contains());
        CachedAgain again = new CachedAgain();
        check(again.again().equals(again.again()) && again.callAgainCache().equals("root"));
    }

    private static void check(boolean holds) {
        if (!holds) {
            throw new AssertionError();
        }
    }
}
