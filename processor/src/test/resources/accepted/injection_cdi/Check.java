package injection_cdi;

import io.cachewright.runtime.Caches;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.stream.Stream;

public class Check {
    public static void main(String[] args) {
        check(annotations(CachedService.class).equals(List.of(ApplicationScoped.class, Remark.class)));
        check(injected(CachedService.class, Inject.class).equals(List.of(List.of(Caches.class, String.class))));
        check(injected(CachedService_Unmarked.class, Inject.class)
                .equals(List.of(List.of(Caches.class, String.class))));

        check(annotations(CachedService_Forgotten.class).equals(List.of(ApplicationScoped.class)));
        check(injected(CachedService_Forgotten.class, Inject.class).equals(List.of(List.of(Caches.class))));
        check(annotations(CachedService_ForgottenTask.class).equals(List.of(Task.class)));
        check(injected(CachedService_ForgottenTask.class, Inject.class).equals(List.of(List.of(Caches.class))));
    }

    private static List<?> annotations(Class<?> type) {
        return Stream.of(type.getAnnotations()).map(Annotation::annotationType).toList();
    }

    private static List<List<Class<?>>> injected(Class<?> type, Class<? extends Annotation> mark) {
        return Stream.of(type.getDeclaredConstructors())
                .filter(constructor -> constructor.isAnnotationPresent(mark))
                .map(constructor -> List.of(constructor.getParameterTypes()))
                .toList();
    }

    private static void check(boolean holds) {
        if (!holds) {
            throw new AssertionError();
        }
    }
}
