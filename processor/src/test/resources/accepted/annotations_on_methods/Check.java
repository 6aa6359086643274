package annotations_on_methods;

import java.lang.reflect.Method;

public class Check {
    public static void main(String[] args) throws ReflectiveOperationException {
        Method find = CachedService.class.getDeclaredMethod("find", String.class);
        check(find.getAnnotation(Nightly.class).at().equals("04:00") && find.getAnnotations().length == 1);
        check(find.getParameters()[0].getAnnotations().length == 0);
        Method refresh = CachedService.class.getDeclaredMethod("refresh");
        check(refresh.getAnnotationsByType(Nightly.class).length == 2);
        Method wrapped = CachedSource.class.getDeclaredMethod("find", String.class);
        check(wrapped.getAnnotations().length == 0 && wrapped.getParameters()[0].getAnnotations().length == 0);
    }

    private static void check(boolean holds) {
        if (!holds) {
            throw new AssertionError();
        }
    }
}
