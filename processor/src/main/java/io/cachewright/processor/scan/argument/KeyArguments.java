package io.cachewright.processor.scan.argument;

import io.cachewright.processor.model.Change;
import java.util.List;
import java.util.Optional;

/**
 * The whole key of a cached method, taken from a call of another.
 *
 * @param values of its parts, as Java
 * @param guards the expressions that must not be null for there to be a key
 * @param each what there is a key for each of
 */
public record KeyArguments(List<String> values, List<String> guards, Optional<Change.Each> each) {
    public KeyArguments {
        values = List.copyOf(values);
        guards = List.copyOf(guards);
    }
}
