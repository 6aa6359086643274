package io.cachewright.processor.scan.change;

import io.cachewright.processor.model.ChangingMethods;
import java.util.List;
import javax.lang.model.type.TypeMirror;

/**
 * What the methods of a host change.
 *
 * @param types that are named for the sake of other types' caches
 */
public record Changing(ChangingMethods methods, List<TypeMirror> types) {
    public Changing {
        types = List.copyOf(types);
    }
}
