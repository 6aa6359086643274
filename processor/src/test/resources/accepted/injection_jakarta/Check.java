package injection_jakarta;

import io.cachewright.runtime.Caches;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.lang.reflect.Constructor;
import java.util.List;
import java.util.stream.Stream;

public class Check {
    public static void main(String[] args) throws ReflectiveOperationException {
        List<Constructor<?>> injected = Stream.of(CachedService.class.getConstructors())
                .filter(constructor -> constructor.isAnnotationPresent(Inject.class))
                .toList();
        check(injected.equals(List.of(CachedService.class.getConstructor(Caches.class, String.class))));
        check(injected.get(0).getParameters()[1].getAnnotation(Named.class).value().equals("main"));
    }

    private static void check(boolean holds) {
        if (!holds) {
            throw new AssertionError();
        }
    }
}
