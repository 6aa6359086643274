package io.cachewright.processor.programs;

import java.util.List;

/**
 * A cached method of a program.
 *
 * @param key in the order of the key
 * @param tagged what the values of its tags are
 * @param isTagged whether it is under the tag of all
 * @param keepsEmpty whether null and what is empty is kept
 * @param written the name of the cache that the annotation gives, or nothing
 */
record CachedMethod(
        ProgramMethod method,
        Result result,
        List<KeyPath> key,
        List<KeyPath> tagged,
        boolean isTagged,
        boolean isVersioned,
        boolean keepsEmpty,
        String written) {
    CachedMethod {
        key = List.copyOf(key);
        tagged = List.copyOf(tagged);
    }

    String id() {
        return method.id();
    }

    /** The text before the value of one of its tags. */
    String tag(int index) {
        return "t" + (isTagged ? index + 1 : index);
    }

    List<Parameter> groups() {
        return method.parameters().stream().filter(Parameter::isGroup).toList();
    }

    /** Whether a handle can load by the key alone. */
    boolean loadsByKey() {
        boolean isWhole = key.stream()
                .map(KeyPath::java)
                .toList()
                .equals(method.parameters().stream().map(Parameter::name).toList());
        return isWhole && method.variables().isEmpty();
    }
}
