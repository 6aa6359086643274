package io.cachewright.processor.scan.argument;

import io.cachewright.processor.model.Change;
import io.cachewright.processor.report.Place;
import java.util.List;
import java.util.Optional;
import javax.lang.model.type.TypeMirror;

/**
 * A value that an annotation takes from a call: a path, found in the real types.
 *
 * @param place where a problem with it is shown
 * @param text what the user calls it
 * @param guards the expressions on the way that must not be null
 * @param each what it is an element of, where it is one of several
 */
public record Argument(
        Place place, String text, TypeMirror type, String expression, List<String> guards, Optional<Change.Each> each) {
    public Argument {
        guards = List.copyOf(guards);
    }
}
