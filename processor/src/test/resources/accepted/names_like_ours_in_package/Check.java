package names_like_ours_in_package;

public class Check {
    public static void main(String[] args) {
        CachedService service = new CachedService(new Caches("mine"));
        check(service.get(new Cache("a")).equals(new Entry("a1")) && service.get(new Cache("a")).name().equals("a1"));
        check(service.sum(new int[] {1}, "a")[0] == 2 && service.sum(new int[] {1}, "a")[0] == 2);
        check(service.none().equals("none"));
        check(new CachedService(io.cachewright.runtime.Caches.local(), null).none().equals("none"));
    }

    private static void check(boolean holds) {
        if (!holds) {
            throw new AssertionError();
        }
    }
}
