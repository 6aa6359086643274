package from_real_libraries;

import io.cachewright.Cached;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Shapes that the corpus check met in published libraries and that once came out wrong. */
public class Library {
    /** A method's own type variable has the name of one of the host's. */
    public interface Sequence<T> {
        @Cached
        <K> K by(List<? super T> items, K key);

        @Cached
        <C extends Collection<T>> C to(Class<C> type);
    }

    public interface Dictionary<K, V> extends Sequence<Map.Entry<K, V>> {}

    public interface Transform<T, R> {
        R apply(T value);

        default <V> Transform<V, R> compose(Function<? super V, ? extends T> before) {
            return value -> apply(before.apply(value));
        }
    }

    public interface Loading<K, V> extends Transform<K, V> {
        @Cached
        int size();
    }

    /** Two interfaces declare one method with different return types. */
    public interface Executes {
        <T> Future<T> submit(Callable<T> task);
    }

    public interface Completes {
        <T> CompletableFuture<T> submit(Callable<T> task);
    }

    public interface Service extends Executes, Completes {
        @Cached
        int size();
    }

    public interface Put<K, V> {
        Object put(K key, V value);
    }

    public interface PutBack<K, V> {
        V put(K key, V value);
    }

    public interface PutMap<K, V> extends Put<K, V>, PutBack<K, V> {
        @Cached
        int count();

        @Override
        boolean equals(Object other);
    }

    /** Type variables that depend on each other. */
    public abstract static class Builder<T, B extends Builder<T, B, E>, E extends Throwable> {
        int builds;

        @Cached
        public B build() {
            builds++;
            return null;
        }
    }

    public static class Tree<K extends Comparable<K>> {
        @Cached
        public <C extends Object & Comparable<? super C>> C first(C one, C other) {
            return one.compareTo(other) < 0 ? one : other;
        }

        @Cached
        public List<K> all() {
            return List.of();
        }
    }

    /** A generic method overrides one of a parameterized supertype. */
    public interface Visitor<V> {
        <T> V visit(List<T> values);
    }

    public abstract static class DefaultVisitor<V> implements Visitor<V> {
        @Override
        @Cached
        public <T> V visit(List<T> values) {
            return null;
        }
    }

    public static class Sizes extends DefaultVisitor<Integer> {
        @Override
        @Cached
        public <T> Integer visit(List<T> values) {
            return values.size();
        }
    }

    /** Names without an upper case. */
    public static class Underscores {
        int loads;

        @Cached
        public int _a(int x) {
            return ++loads;
        }

        @Cached
        public int $(int x) {
            return ++loads;
        }

        @Cached
        public int Upper(int x) {
            return ++loads;
        }
    }
}
