package nested_classes;

import java.lang.reflect.Modifier;

public class Check {
    public static void main(String[] args) {
        CachedOuter_Inner inner = new CachedOuter_Inner();
        check(inner.twice(2) == 4 && inner.twice(2) == 4 && inner.loads == 1);
        CachedOuter_Inner_Deep<String> deep = new CachedOuter_Inner_Deep<>("a");
        check(deep.same("a").equals("a") && deep.same("a").equals("a") && deep.loads == 1);
        check(new CachedOuter_Hidden().text(new Outer.Hidden()).equals("text"));
        int[] loads = {0};
        CachedOuter_Member<Integer> member = new CachedOuter_Member<>(name -> ++loads[0]);
        check(member.get("a") == 1 && member.get("a") == 1 && member.get("b") == 2);
        check(new CachedOuter_Member_InInterface().length("abc") == 3);
        check(Modifier.isPublic(CachedOuter_Inner.class.getModifiers()));
        check(!Modifier.isPublic(CachedOuter_Hidden.class.getModifiers()));
        check(!Modifier.isPublic(CachedOuter_Inner_Deep.class.getModifiers()));
    }

    private static void check(boolean holds) {
        if (!holds) {
            throw new AssertionError();
        }
    }
}
