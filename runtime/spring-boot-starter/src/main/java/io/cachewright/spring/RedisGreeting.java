package io.cachewright.spring;

import io.cachewright.redis.RedisStore;
import java.util.Collections;
import java.util.List;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.springframework.beans.factory.InitializingBean;

/** Asks Redis one thing when the application starts, so that it is noticed if Redis is away. */
final class RedisGreeting implements InitializingBean {
    private static final Log LOG = LogFactory.getLog(RedisGreeting.class);

    private final RedisStore store;
    private final RedisProperties settings;

    RedisGreeting(RedisStore store, RedisProperties settings) {
        this.store = store;
        this.settings = settings;
    }

    @Override
    public void afterPropertiesSet() {
        try {
            ask(store);
        } catch (RuntimeException away) {
            String problem = store.name() + " does not answer: " + away.getMessage();
            if (settings.required()) {
                throw new CachewrightPropertyException(
                        problem,
                        "Start Redis, or see what RedisDoctor says of it; with cachewright.redis.required=false the"
                                + " application starts without it.");
            }
            LOG.warn(problem
                    + " The application starts all the same: until it answers, calls of cached methods load, and"
                    + " invalidations fail.");
        }
    }

    /** One round trip, which throws if there is no answer. */
    static void ask(RedisStore store) {
        store.cells(List.of("greeting"), Collections.singletonList(null));
    }
}
