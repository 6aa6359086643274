package io.cachewright.spring;

import io.cachewright.redis.RedisStoreBuilder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells a builder where Redis is, and how to log in. */
interface RedisPlace {
    void tell(RedisStoreBuilder builder);

    /** The URIs of servers that are given as {@code host:port}. */
    static String[] uris(boolean tls, List<String> nodes) {
        return uris(tls, null, null, nodes);
    }

    /** The URIs of servers that are given as {@code host:port}, with a user and password. */
    static String[] uris(boolean tls, @Nullable String user, @Nullable String password, List<String> nodes) {
        String us = password == null
                ? ""
                : Optional.ofNullable(user).map(RedisPlace::encoded).orElse("") + ":" + encoded(password) + "@";
        return nodes.stream()
                .map(node -> (tls ? "rediss://" : "redis://") + us + node)
                .toArray(String[]::new);
    }

    /** The exception for settings that don't say which server is the master. */
    static CachewrightPropertyException unclear(String problem) {
        return new CachewrightPropertyException(
                problem, "Set cachewright.redis.uri to where the master is, or cachewright.redis.enabled=false.");
    }

    private static String encoded(String secret) {
        return URLEncoder.encode(secret, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
