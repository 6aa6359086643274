package io.cachewright.runtime.lincheck;

/** With numbers for keys. */
public class CacheLincheckTest extends LinearizableCache {
    @Override
    Object key(int number) {
        return number;
    }
}
