package io.cachewright.processor.model;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import java.util.List;
import java.util.Optional;

/**
 * One thing that a call of a method changes in a cache.
 *
 * @param guards the expressions that must not be null for it to happen; they may name the element
 * @param each what it happens for, where it is not one thing
 */
public record Change(When when, List<String> guards, Optional<Each> each, Effect effect) {
    public Change {
        guards = List.copyOf(guards);
    }

    /** Relative to the user's method. */
    public enum When {
        BEFORE,
        AFTER,
        ALWAYS
    }

    /**
     * The elements of an array or an Iterable.
     *
     * @param elements the expression that gives them
     * @param guards those on the way that must not be null, the elements themselves included
     * @param variable the name of one of them
     */
    public record Each(String elements, List<String> guards, String variable) {
        public Each {
            guards = List.copyOf(guards);
        }
    }

    /** What happens. */
    public sealed interface Effect {}

    /**
     * One entry is invalidated.
     *
     * @param values of the parts of its key, as Java
     */
    public record OfKey(ChangedCache cache, List<String> values) implements Effect {
        public OfKey {
            values = List.copyOf(values);
        }
    }

    /**
     * All entries with one value of a parameter are invalidated.
     *
     * @param parameter as the runtime knows it
     * @param value as Java
     */
    public record OfGroup(ChangedCache cache, String parameter, String value) implements Effect {}

    /** All entries under any of some tags are invalidated, in whichever cache they are. */
    public record OfTags(List<Tag> tags) implements Effect {
        public OfTags {
            tags = List.copyOf(tags);
        }
    }

    /** All entries of a cache are invalidated. */
    public record OfAll(ChangedCache cache) implements Effect {}

    /**
     * A value becomes the entry.
     *
     * @param value as Java
     * @param valueGuards the expressions that must not be null for there to be a value; else the key is invalidated
     * @param isCopied whether it is an array, of which the cache keeps a copy
     * @param under what gives the tags and groups of the entry, where it has any
     */
    public record Put(
            ChangedCache cache,
            List<String> values,
            String value,
            List<String> valueGuards,
            boolean isCopied,
            Optional<UnderCall> under)
            implements Effect {
        public Put {
            values = List.copyOf(values);
            valueGuards = List.copyOf(valueGuards);
        }
    }

    /**
     * A call of the handle's method that gives tags and groups.
     *
     * @param arguments what stands for the handle's type variables
     * @param takesKey whether it is given the key
     */
    public record UnderCall(ClassName handle, List<TypeName> arguments, boolean takesKey) {
        public UnderCall {
            arguments = List.copyOf(arguments);
        }
    }

    /**
     * The cache that is changed.
     *
     * @param title what people call it: {@code quote}, {@code Orders.find}
     * @param name in statistics and configuration
     * @param field that holds it
     * @param key of its own method
     * @param keyType the type of its key, as this class says it
     */
    public record ChangedCache(String title, String name, String field, Key key, TypeName keyType) {}
}
