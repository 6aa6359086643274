package io.cachewright.spring;

import org.springframework.core.env.Environment;

/** What keys in Redis begin with. */
final class RedisApp {
    private RedisApp() {}

    static String name(RedisProperties settings, Environment environment) {
        String named = settings.app() != null ? settings.app() : environment.getProperty("spring.application.name", "");
        if (named.isBlank()) {
            throw new CachewrightPropertyException(
                    "Redis is used and the application has no name, without which its keys would mix with those of others.",
                    "Set spring.application.name or cachewright.redis.app, the same in all processes that share results.");
        }
        return named;
    }
}
