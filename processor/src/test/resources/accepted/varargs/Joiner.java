package varargs;

import io.cachewright.Cached;
import java.util.List;

public class Joiner {
    int loads;

    @Cached
    public String join(String separator, Object... parts) {
        loads++;
        return parts == null ? null : String.join(separator, List.of(parts).stream().map(String::valueOf).toList());
    }

    @Cached
    protected long sum(long... numbers) {
        return ++loads;
    }
}
