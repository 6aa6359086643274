package nested_classes;

import io.cachewright.Cached;

public class Outer<T> {
    private static int secret = 1;

    public static class Inner {
        int loads;

        @Cached
        public int twice(int number) {
            loads += secret;
            return 2 * number;
        }

        protected static class Deep<T> {
            int loads;

            protected Deep(T value) {}

            @Cached
            protected T same(T value) {
                loads++;
                return value;
            }
        }
    }

    static class Hidden {
        public Hidden() {}

        @Cached
        public String text(Hidden other) {
            return "text";
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Hidden;
        }

        @Override
        public int hashCode() {
            return 1;
        }
    }

    public interface Member<M> {
        @Cached
        M get(String name);

        class InInterface {
            @Cached
            public int length(String text) {
                return text.length();
            }
        }
    }
}
