package io.cachewright.runtime;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What was registered to know the ttl of values of certain types, for all caches. Immutable. */
final class TtlConverters {
    private final Map<Class<?>, Function<Object, @Nullable Duration>> byType;

    TtlConverters(Map<Class<?>, Function<Object, @Nullable Duration>> byType) {
        this.byType = new LinkedHashMap<>(byType);
    }

    /** Whether one was registered for the type of such values. */
    boolean mayKnow(Class<?> type) {
        return byType.keySet().stream().anyMatch(each -> each.isAssignableFrom(type));
    }

    /** The ttl of this value if one that was registered for its type knows it; the first that does. */
    @Nullable
    Duration ttlOf(Object value) {
        for (Map.Entry<Class<?>, Function<Object, @Nullable Duration>> each : byType.entrySet()) {
            Duration ttl = each.getKey().isInstance(value) ? each.getValue().apply(value) : null;
            if (ttl != null) {
                return ttl;
            }
        }
        return null;
    }
}
