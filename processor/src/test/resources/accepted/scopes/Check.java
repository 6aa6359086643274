package scopes;

import jakarta.inject.Singleton;

public class Check {
    public static void main(String[] args) {
        check(CachedService.class.isAnnotationPresent(Singleton.class));
        check(!CachedService.class.isAnnotationPresent(Remark.class));
        check(CachedService_Stock.class.getAnnotation(PerShop.class).value().equals("main"));
        check(CachedService_Unmarked.class.getAnnotations().length == 0);
    }

    private static void check(boolean holds) {
        if (!holds) {
            throw new AssertionError();
        }
    }
}
