package lints_of_hosts;

import io.cachewright.Cached;

/** What javac would warn of again in the generated class. */
public class Hosts {
    public static class Base<T> {
        @Cached
        T echo(T value) {
            return value;
        }
    }

    @SuppressWarnings("rawtypes")
    public static class Raw extends Base {
        @Cached
        int size(int x) {
            return x;
        }
    }

    @SuppressWarnings("try")
    public interface Resource extends AutoCloseable {
        @Override
        void close() throws Exception;

        @Cached
        int read(int x);
    }

    public static class Many<T> {
        @SafeVarargs
        Many(T[]... rows) {}

        @Cached
        int count(int x) {
            return x;
        }
    }

    /** What javac says of the path is said in the generated class alone, and silenced here. */
    public static class Older {
        @SuppressWarnings({"deprecation", "unused"})
        @Cached(key = "past.number")
        public int count(Past past) {
            return past.number();
        }
    }

    public interface Finalized {
        void finalize();

        @Cached
        int read(int x);
    }
}
