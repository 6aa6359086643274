package nullness_inherited;

import io.cachewright.Cached;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

public interface Shelf<T> {
    @Cached
    @Nullable T find(@Nullable T like, List<@Nullable T> others);

    <E> @Nullable E as(Class<E> type, Map<? extends @Nullable T, ? super @Nullable E> others);

    @Nullable T[] all();
}
