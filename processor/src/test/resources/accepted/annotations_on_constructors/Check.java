package annotations_on_constructors;

import io.cachewright.runtime.Caches;
import java.lang.reflect.Constructor;
import java.util.Arrays;
import java.util.List;

public class Check {
    public static void main(String[] args) throws ReflectiveOperationException {
        Config original = of(Service.class.getConstructor(String.class, List.class));
        check(of(CachedService.class.getConstructor(String.class, List.class)).equals(original));
        Constructor<?> mirror = CachedService.class.getConstructor(Caches.class, String.class, List.class);
        check(of(mirror).equals(original) && original.text().endsWith("é"));
        check(mirror.getParameters()[1].getAnnotation(Config.class).number() == 7);
        check(CachedService.class.getConstructor().isAnnotationPresent(Deprecated.class));
        check(Arrays.equals(original.types(), new Class<?>[] {int.class, String[][].class, void.class}));
    }

    private static Config of(Constructor<?> constructor) {
        return constructor.getAnnotation(Config.class);
    }

    private static void check(boolean holds) {
        if (!holds) {
            throw new AssertionError();
        }
    }
}
