package io.cachewright.runtime.store;

/** What tests keep: nothing but its key. */
final class Item extends Node {
    Item(Object key) {
        super(key);
    }
}
