package hostile_names;

import io.cachewright.Cached;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

public class Annotated {
    @Retention(RetentionPolicy.RUNTIME)
    public @interface Weight {
        double value() default 0;

        Class<?> type() default Object.class;
    }

    private static class Hidden {}

    public Annotated(
            @Weight(Double.NaN) int unknown, @Weight(type = Hidden.class) int hidden, @Weight(1.5) int written) {}

    @Cached
    public int get() {
        return 1;
    }
}
