package annotations_on_constructors;

import annotations_on_constructors.Config.Inner;
import annotations_on_constructors.Config.Level;
import io.cachewright.Cached;
import java.util.List;
import java.util.Map;

public class Service {
    @Config(
            text = "a \"quoted\" \\ $L $$ */ \n\t \0 😀 é",
            letter = '\'',
            small = -1,
            medium = Short.MAX_VALUE,
            number = Integer.MIN_VALUE,
            big = 1L << 40,
            ratio = 0.1f,
            ratios = {1.5, -0.0, 1e300, Double.NaN, Double.NEGATIVE_INFINITY},
            on = true,
            type = Map.Entry.class,
            types = {int.class, String[][].class, void.class},
            level = Level.HIGH,
            levels = {Level.LOW, Level.HIGH},
            inner = @Inner(value = "x", numbers = {1, 2}),
            inners = {@Inner("a"), @Inner("b")},
            none = {})
    @SourceOnly
    public Service(@Config(number = 7) @SourceOnly String name, @Hidden List<String> more) {}

    @Private
    @Deprecated(since = "2")
    public Service() {}

    @SuppressWarnings({"dep-ann", "deprecation"})
    public Service(@Deprecated int unused) {}

    @Cached
    public String find(@Config(number = 8) String id) {
        return id;
    }

    private @interface Private {}
}
