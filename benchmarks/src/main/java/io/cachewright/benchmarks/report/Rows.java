package io.cachewright.benchmarks.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All rows there are, those that say most first. */
final class Rows {
    private static final Map<String, String> KEYS = new LinkedHashMap<>();

    static {
        KEYS.put("none", "no argument");
        KEYS.put("flag", "boolean");
        KEYS.put("weekday", "enum");
        KEYS.put("number", "int");
        KEYS.put("id", "long");
        KEYS.put("name", "String");
        KEYS.put("copy", "String, an equal one");
        KEYS.put("place", "record");
        KEYS.put("pair", "2 parameters");
        KEYS.put("triple", "3 parameters");
        KEYS.put("hot", "3 parameters, one hot key");
        KEYS.put("series", "array of 8 ints");
    }

    List<Row> list() {
        List<Row> rows = new ArrayList<>();
        KEYS.forEach((method, title) -> rows.add(Row.hits(title, method, 1, true, 10_000)));
        KEYS.forEach((method, title) -> rows.add(Row.hits(title + ", 2 threads", method, 2, true, 10_000)));
        for (String method : List.of("none", "id", "name", "triple")) {
            rows.add(Row.hits(KEYS.get(method) + ", no ttl", method, 1, false, 10_000));
        }
        rows.add(Row.hits("3 parameters, no ttl, 2 threads", "triple", 2, false, 10_000));
        rows.add(Row.hits("long, 100,000 keys", "id", 1, true, 100_000));
        rows.add(Row.hits("3 parameters, 100,000 keys", "triple", 1, true, 100_000));
        rows.add(Row.misses("churn: 100,000 keys by Zipf, room for 10,000", "triple", 1, 100_000, 0.99));
        rows.add(Row.misses("churn: the same, 2 threads", "triple", 2, 100_000, 0.99));
        rows.add(Row.misses("churn: 80,000 keys, each as often, room for 10,000", "triple", 1, 80_000, 0));
        rows.add(Row.misses("miss: a new key each time, room for 10,000", "miss", 1, 10, 0));
        rows.add(Row.recursion());
        return rows;
    }
}
