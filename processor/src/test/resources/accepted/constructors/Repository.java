package constructors;

import io.cachewright.Cached;
import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;

public class Repository {
    final String made;
    int loads;

    public Repository() {
        this("nothing");
    }

    public Repository(String name) {
        made = name;
    }

    protected Repository(int[] sizes, Object... more) throws IOException {
        made = sizes.length + "+" + more.length;
        if (sizes.length > 9) {
            throw new IOException();
        }
    }

    Repository(long caches, boolean cache) {
        made = "long " + caches;
    }

    public <T extends Comparable<T>, X extends Exception> Repository(List<? extends T> items, Supplier<X> failure)
            throws X, IOException {
        made = "list of " + items.size();
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    public <T> Repository(char first, List<T>... lists) {
        made = first + " " + List.of(lists);
    }

    private Repository(StringBuilder hidden) {
        made = hidden.toString();
    }

    @Cached
    public String find(String id) {
        return id + ++loads + new Repository(new StringBuilder("x")).made;
    }
}
