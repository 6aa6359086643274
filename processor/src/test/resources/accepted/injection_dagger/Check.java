package injection_dagger;

import dagger.assisted.Assisted;
import dagger.assisted.AssistedInject;
import io.cachewright.runtime.Caches;
import java.lang.reflect.Constructor;

public class Check {
    public static void main(String[] args) throws ReflectiveOperationException {
        Constructor<?> injected =
                CachedService.class.getConstructor(Caches.class, StringBuilder.class, StringBuilder.class);
        check(injected.isAnnotationPresent(AssistedInject.class));
        check(injected.getParameters()[2].getAnnotation(Assisted.class).value().equals("log"));

        Constructor<?> plain = CachedService.class.getConstructor(StringBuilder.class, StringBuilder.class);
        check(!plain.isAnnotationPresent(AssistedInject.class));
        check(!plain.getParameters()[1].isAnnotationPresent(Assisted.class));
    }

    private static void check(boolean holds) {
        if (!holds) {
            throw new AssertionError();
        }
    }
}
