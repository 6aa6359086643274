package io.cachewright.map;

import java.util.List;

/**
 * A class or interface with what is cached in it and what it changes.
 *
 * @param name of the annotated type
 * @param generated the name of the class that was written for it
 */
public record MappedType(String name, String generated, List<MappedCache> caches, List<MappedChange> changes) {
    public MappedType {
        caches = List.copyOf(caches);
        changes = List.copyOf(changes);
    }

    /** The name without the package. */
    public String simpleName() {
        String simple = generated.substring(generated.lastIndexOf('.') + 1);
        return simple.startsWith("Cached") ? simple.substring("Cached".length()).replace('_', '.') : simple;
    }
}
