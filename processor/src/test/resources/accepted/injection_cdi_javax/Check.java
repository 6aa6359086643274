package injection_cdi_javax;

import io.cachewright.runtime.Caches;
import java.lang.reflect.Constructor;
import java.util.List;
import java.util.stream.Stream;
import javax.enterprise.context.ApplicationScoped;
import javax.enterprise.inject.Vetoed;
import javax.inject.Inject;

public class Check {
    public static void main(String[] args) throws ReflectiveOperationException {
        List<Constructor<?>> injected = Stream.of(CachedService.class.getConstructors())
                .filter(constructor -> constructor.isAnnotationPresent(Inject.class))
                .toList();
        check(injected.equals(List.of(CachedService.class.getConstructor(Caches.class))));
        check(CachedService.class.isAnnotationPresent(ApplicationScoped.class));
        check(!CachedService.class.isAnnotationPresent(Vetoed.class));
    }

    private static void check(boolean holds) {
        if (!holds) {
            throw new AssertionError();
        }
    }
}
