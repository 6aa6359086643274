package constructors;

import io.cachewright.runtime.Caches;
import java.io.IOException;
import java.util.List;

public class Check {
    public static void main(String[] args) throws IOException {
        check(new CachedRepository().made.equals("nothing"));
        check(new CachedRepository("a").made.equals("a"));
        check(new CachedRepository(new int[] {1}, "x", "y").made.equals("1+2"));
        check(new CachedRepository(Caches.local(), 7L, true).made.equals("long 7"));
        check(new CachedRepository(List.of(1), IllegalStateException::new).made.equals("list of 1"));
        check(new CachedRepository('f', List.of("a"), List.of("b")).made.equals("f [[a], [b]]"));
        try {
            new CachedRepository(new int[10]);
            check(false);
        } catch (IOException asMeant) {
            check(CachedRepository.class.getDeclaredConstructors().length == 12);
        }
        CachedRepository repository = new CachedRepository();
        check(repository.find("a").equals("a1x") && repository.find("a").equals("a1x"));
    }

    private static void check(boolean holds) {
        if (!holds) {
            throw new AssertionError();
        }
    }
}
