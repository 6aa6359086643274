package annotations_on_methods;

import io.cachewright.Cached;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** Annotations that can be seen, in a class that can't. */
public class Around {
    private static class Hidden {
        @Retention(RetentionPolicy.RUNTIME)
        @interface Mark {}

        enum Color {
            RED
        }

        @Retention(RetentionPolicy.RUNTIME)
        @interface Colored {
            Color value();
        }
    }

    @Retention(RetentionPolicy.RUNTIME)
    @interface OfColor {
        Hidden.Color value();
    }

    @Retention(RetentionPolicy.RUNTIME)
    @interface Marked {
        Hidden.Mark value();
    }

    public static class Service {
        public Service(@Hidden.Mark int x, @OfColor(Hidden.Color.RED) int y) {}

        @Hidden.Colored(Hidden.Color.RED)
        @OfColor(Hidden.Color.RED)
        @Marked(@Hidden.Mark)
        @Cached
        public int get(int x) {
            return x;
        }
    }
}
