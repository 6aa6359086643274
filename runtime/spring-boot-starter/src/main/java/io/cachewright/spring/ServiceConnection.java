package io.cachewright.spring;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.util.ClassUtils;

/**
 * Finds the bean by which Testcontainers, Docker Compose or the application itself tells Spring Boot where Redis is.
 * Knows its type by name only, since Spring Data need not be there.
 */
final class ServiceConnection {
    private static final String PACKAGE = "org.springframework.boot.data.redis.autoconfigure.";
    private static final String TYPE = PACKAGE + "DataRedisConnectionDetails";

    /**
     * The bean that Spring Boot makes of its properties, even of none. Does not count: we read those properties
     * ourselves.
     */
    private static final String OF_PROPERTIES = PACKAGE + "PropertiesDataRedisConnectionDetails";

    private ServiceConnection() {}

    /** Its name; null if there is none. Makes no beans. */
    static @Nullable String bean(ListableBeanFactory factory, @Nullable ClassLoader loader) {
        if (!ClassUtils.isPresent(TYPE, loader)) {
            return null;
        }
        return Arrays.stream(factory.getBeanNamesForType(ClassUtils.resolveClassName(TYPE, loader), true, false))
                .filter(name -> !isOfProperties(factory.getType(name, false)))
                .findFirst()
                .orElse(null);
    }

    private static boolean isOfProperties(@Nullable Class<?> type) {
        return type != null && type.getName().equals(OF_PROPERTIES);
    }
}
