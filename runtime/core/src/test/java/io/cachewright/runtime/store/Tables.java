package io.cachewright.runtime.store;

import java.util.ArrayList;
import java.util.List;

/** Tables, and what is put into them. */
abstract class Tables {
    final List<Item> evicted = new ArrayList<>();

    Table<Item> table(long bound) {
        return new Table<>(bound, () -> 0, evicted::add);
    }

    static Item put(Table<Item> table, Object key) {
        Item item = new Item(key);
        table.put(item, any -> true);
        return item;
    }

    /** As generated code finds it. */
    static Item found(Table<Item> table, Object key) {
        Node node = table.index().first(Node.hash(key));
        while (node != null && !node.key().equals(key)) {
            node = node.sameHash();
        }
        return (Item) node;
    }
}
