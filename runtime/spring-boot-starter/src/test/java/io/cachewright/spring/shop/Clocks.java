package io.cachewright.spring.shop;

import io.cachewright.Cached;
import org.springframework.stereotype.Component;

/** No constructor at all; and a nested component. */
@Component
public class Clocks {
    public int ticks;

    @Cached
    public int tick(String zone) {
        return ++ticks;
    }

    @Component
    public static class Inner {
        public int ticks;

        @Cached
        public int tick(String zone) {
            return ++ticks;
        }
    }
}
