package invalidation_lints;

import io.cachewright.Cached;
import java.util.List;

public class Old {
    /** @deprecated for a reason */
    @Deprecated
    public record Code(String text) {}

    @Cached
    @SuppressWarnings({"deprecation", "rawtypes"})
    public List names(Code code) {
        return List.of(code);
    }
}
