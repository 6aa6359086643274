package nullness_jspecify;

import io.cachewright.Cached;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NonNull;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

@NullMarked
public class Directory<T extends @Nullable Object> {
    int loads;

    public Directory(@Nullable String name, @Nullable List<@Nullable String> more) {}

    @Cached
    public @Nullable String find(@Nullable String id, Map<String, ? extends @Nullable List<@Nullable T>> more) {
        loads++;
        return id;
    }

    @Cached
    public List<@Nullable String> all(String @Nullable [] ids, @Nullable String... names) {
        loads++;
        return List.of();
    }

    @Cached
    public <E extends @Nullable Object> @NonNull T generic(T value, E other, Map.@Nullable Entry<String, T> entry) {
        loads++;
        return value;
    }

    @Cached
    public byte @Nullable [] bytes(Map.Entry<String, @Nullable String> entry) {
        loads++;
        return null;
    }
}
