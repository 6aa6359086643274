package from_real_libraries;

import java.util.List;
import java.util.concurrent.CompletableFuture;

public class Check {
    private static int loads;

    public static void main(String[] args) {
        CachedLibrary_Underscores names = new CachedLibrary_Underscores();
        check(names._a(1) == 1 && names._a(1) == 1);
        check(names.$(1) == 2 && names.$(1) == 2);
        check(names.Upper(1) == 3 && names.Upper(1) == 3);

        CachedLibrary_Tree<String> tree = new CachedLibrary_Tree<>();
        check(tree.first("b", "a").equals("a") && tree.first(2, 1) == 1 && tree.first("b", "a").equals("a"));
        check(tree.all() == tree.all() && tree.allCache().stats().hits() == 1);

        CachedLibrary_Loading<String, Integer> loading = new CachedLibrary_Loading<>(new Library.Loading<>() {
            @Override
            public int size() {
                return ++loads;
            }

            @Override
            public Integer apply(String key) {
                return key.length();
            }
        });
        check(loading.size() == 1 && loading.size() == 1);
        Library.Transform<Object, Integer> composed = loading.compose(Object::toString);
        check(composed.apply(List.of()) == 2);

        check(new CachedLibrary_Sizes().visit(List.of(1, 2)) == 2);

        Class<?> service = CachedLibrary_Service.class;
        check(returnsOf(service, "submit").contains(CompletableFuture.class));
    }

    private static List<Class<?>> returnsOf(Class<?> type, String name) {
        return List.of(type.getDeclaredMethods()).stream()
                .filter(method -> method.getName().equals(name))
                .<Class<?>>map(method -> method.getReturnType())
                .toList();
    }

    private static void check(boolean holds) {
        if (!holds) {
            throw new AssertionError();
        }
    }
}
