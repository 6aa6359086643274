package io.cachewright.runtime.lincheck;

/** With keys that collide. */
public class TableLincheckTest extends LinearizableTable {
    @Override
    Object key(int number) {
        return number * 1024;
    }
}
