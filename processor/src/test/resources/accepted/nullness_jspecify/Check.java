package nullness_jspecify;

import java.util.Map;
import org.jspecify.annotations.Nullable;

public class Check {
    public static void main(String[] args) throws ReflectiveOperationException {
        CachedDirectory<String> directory = new CachedDirectory<>(null, null);
        check(directory.find(null, Map.of()) == null && directory.find(null, Map.of()) == null && directory.loads == 1);
        check(directory.all(null, "a").isEmpty() && directory.all(null, "a").isEmpty() && directory.loads == 2);
        check(directory.generic("a", null, null).equals("a") && directory.generic("a", null, null).equals("a"));
        check(directory.bytes(Map.entry("a", "b")) == null && directory.bytes(Map.entry("a", "b")) == null);
        check(directory.loads == 4);
        check(CachedDirectory.class
                .getMethod("find", String.class, Map.class)
                .getAnnotatedReturnType()
                .isAnnotationPresent(Nullable.class));
    }

    private static void check(boolean holds) {
        if (!holds) {
            throw new AssertionError();
        }
    }
}
