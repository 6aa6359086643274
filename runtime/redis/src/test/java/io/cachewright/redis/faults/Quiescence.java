package io.cachewright.redis.faults;

import io.cachewright.runtime.history.History;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * S9: when all is quiet, what is cached equals the source, or nothing is. What an uncertain invalidation should have
 * removed may be left: it was said.
 */
final class Quiescence {
    private Quiescence() {}

    /** What a node has left, by key. */
    static Map<Integer, Integer> left(Node node) {
        Map<Integer, Integer> left = new HashMap<>();
        for (int key = 0; key < Source.KEYS; key++) {
            Integer value = node.cache().peek(key, Node.under(key));
            if (value != null) {
                left.put(key, value);
            }
        }
        return left;
    }

    /** What is wrong with what a node has left, by key. */
    static Optional<String> broken(String node, Map<Integer, Integer> left, Source source, History history) {
        return history.loads().stream()
                .filter(load -> Integer.valueOf(load.number()).equals(left.get(load.key())))
                .filter(load -> load.sourceAtStart() != source.version(load.key()))
                .filter(load -> history.uncertain().stream()
                        .noneMatch(each -> each.covers(load.key()) && each.end() > load.start()))
                .map(load -> "S9: key " + load.key() + " is left on " + node + " with " + load)
                .findFirst();
    }
}
