package scopes;

import io.cachewright.runtime.Caches;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.reflect.Constructor;
import java.util.List;
import java.util.stream.Stream;

public class Check {
    public static void main(String[] args) {
        check(CachedService.class.isAnnotationPresent(Singleton.class));
        check(!CachedService.class.isAnnotationPresent(Remark.class));
        check(CachedService_Stock.class.getAnnotation(PerShop.class).value().equals("main"));

        check(CachedService_Unmarked.class.isAnnotationPresent(Singleton.class));
        check(injected(CachedService_Unmarked.class).equals(List.of(List.of(Caches.class))));
        check(CachedService_WithParameter.class.isAnnotationPresent(Singleton.class));
        check(injected(CachedService_WithParameter.class).equals(List.of(List.of(Caches.class, String.class))));
        check(injected(CachedService_WithField.class).equals(List.of(List.of(Caches.class))));

        check(CachedService_Undecided.class.getAnnotations().length == 0);
        check(injected(CachedService_Undecided.class).isEmpty());
        check(CachedService_Abstract.class.getAnnotations().length == 0);
        check(injected(CachedService_Abstract.class).isEmpty());
    }

    private static List<?> injected(Class<?> type) {
        return Stream.of(type.getDeclaredConstructors())
                .filter(constructor -> constructor.isAnnotationPresent(Inject.class))
                .map(Constructor::getParameterTypes)
                .map(List::of)
                .toList();
    }

    private static void check(boolean holds) {
        if (!holds) {
            throw new AssertionError();
        }
    }
}
