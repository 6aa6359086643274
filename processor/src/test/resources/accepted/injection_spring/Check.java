package injection_spring;

import io.cachewright.runtime.Caches;
import java.lang.reflect.Constructor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

public class Check {
    public static void main(String[] args) throws ReflectiveOperationException {
        Constructor<?> mirror = CachedService.class.getConstructor(Caches.class, String.class);
        check(!mirror.getAnnotation(Autowired.class).required());
        String value = mirror.getParameters()[1].getAnnotation(Value.class).value();
        check(value.equals("${service.url:#{'http://localhost'}}"));
        check(!CachedService.class.getConstructor(String.class).isAnnotationPresent(Autowired.class));
    }

    private static void check(boolean holds) {
        if (!holds) {
            throw new AssertionError();
        }
    }
}
