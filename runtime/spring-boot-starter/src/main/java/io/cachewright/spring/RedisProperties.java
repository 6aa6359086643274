package io.cachewright.spring;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How processes share results in Redis: {@code cachewright.redis}.
 *
 * @param enabled whether Redis is used, if something says where it is
 * @param uri where Redis is; by default what {@code spring.data.redis} says
 * @param app what keys begin with, the same in all processes that share results; by default the application's name
 * @param coherence {@code none} keeps no copies in this process, {@code strict} asks on each call whether a copy still
 *     holds, and a time is how far copies may be behind
 * @param required whether the application refuses to start without Redis
 * @param timeout how long one answer may take, in milliseconds if no unit is given
 * @param connectTimeout how long it may take to connect, in milliseconds if no unit is given
 * @param leaseTime how long other processes wait for a load in this one, in milliseconds if no unit is given
 * @param connections how many connections there may be to one server
 */
@ConfigurationProperties("cachewright.redis")
record RedisProperties(
        @DefaultValue("true") boolean enabled,
        @Nullable String uri,
        @Nullable String app,
        @DefaultValue("strict") String coherence,
        @DefaultValue("false") boolean required,
        @Nullable Duration timeout,
        @Nullable Duration connectTimeout,
        @Nullable Duration leaseTime,
        @Nullable Integer connections) {}
