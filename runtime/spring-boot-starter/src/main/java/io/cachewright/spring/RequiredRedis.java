package io.cachewright.spring;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.springframework.util.ClassUtils;

/** Stops the start where Redis is required and would be left out without a word. */
final class RequiredRedis {
    private static final String REQUIRED = "cachewright.redis.required";

    private RequiredRedis() {}

    static void check(BeanFactory factory, Environment environment) {
        if (is(environment, REQUIRED, false)
                && is(environment, "cachewright.redis.enabled", true)
                && !factory.containsBean("cachewrightRedisCustomizer")) {
            boolean isThere =
                    ClassUtils.isPresent("io.cachewright.redis.RedisStore", RequiredRedis.class.getClassLoader());
            throw new CachewrightPropertyException(
                    "Property '" + REQUIRED + "' is true, and "
                            + (isThere ? "nobody says where Redis is." : "cachewright-redis is not on the class path."),
                    isThere ? "Set cachewright.redis.uri, or spring.data.redis.host." : "Add cachewright-redis.");
        }
    }

    private static boolean is(Environment environment, String property, boolean unsaid) {
        return Binder.get(environment).bind(property, Boolean.class).orElse(unsaid);
    }
}
