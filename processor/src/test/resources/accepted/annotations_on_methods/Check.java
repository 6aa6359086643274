package annotations_on_methods;

import java.lang.reflect.Method;
import java.util.List;

public class Check {
    public static void main(String[] args) throws ReflectiveOperationException {
        Method find = CachedService.class.getDeclaredMethod("find", String.class);
        check(find.getAnnotation(Nightly.class).at().equals("04:00") && find.getAnnotations().length == 1);
        check(find.getParameters()[0].getAnnotations().length == 0);
        Method refresh = CachedService.class.getDeclaredMethod("refresh");
        check(refresh.getAnnotationsByType(Nightly.class).length == 2);
        Method all = CachedService.class.getDeclaredMethod("all", String.class, List.class);
        check(all.getAnnotations().length == 0 && all.getParameters()[0].getAnnotations().length == 0);
        check(all.getAnnotatedParameterTypes()[0].getAnnotations().length == 0);
        check(new CachedAround_Service(1, 2).get(3) == 3);
        Method wrapped = CachedSource.class.getDeclaredMethod("find", String.class);
        check(wrapped.getAnnotations().length == 0 && wrapped.getParameters()[0].getAnnotations().length == 0);
    }

    private static void check(boolean holds) {
        if (!holds) {
            throw new AssertionError();
        }
    }
}
