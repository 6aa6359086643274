package injection_javax;

import io.cachewright.runtime.Caches;
import javax.inject.Inject;

public class Check {
    public static void main(String[] args) throws ReflectiveOperationException {
        check(CachedService.class.getDeclaredConstructor(Caches.class).isAnnotationPresent(Inject.class));
        check(!CachedService.class.getDeclaredConstructor().isAnnotationPresent(Inject.class));
    }

    private static void check(boolean holds) {
        if (!holds) {
            throw new AssertionError();
        }
    }
}
