package injection_guice;

import com.google.inject.Inject;
import io.cachewright.runtime.Caches;

public class Check {
    public static void main(String[] args) throws ReflectiveOperationException {
        Class<?> type = CachedService.class;
        check(type.getDeclaredConstructor(Caches.class, StringBuilder.class).isAnnotationPresent(Inject.class));
        check(!type.getDeclaredConstructor(StringBuilder.class).isAnnotationPresent(Inject.class));
    }

    private static void check(boolean holds) {
        if (!holds) {
            throw new AssertionError();
        }
    }
}
