package nullness_declared;

public class Check {
    public static void main(String[] args) throws ReflectiveOperationException {
        CachedDirectory directory = new CachedDirectory();
        check(directory.find(null, null) == null && directory.find(null, null) == null && directory.loads == 1);
        check(directory.boxed(null) == null && directory.boxed(null) == null && directory.loads == 2);
        check(CachedDirectory.class
                .getMethod("find", String.class, String[].class)
                .isAnnotationPresent(Nullable.class));
    }

    private static void check(boolean holds) {
        if (!holds) {
            throw new AssertionError();
        }
    }
}
