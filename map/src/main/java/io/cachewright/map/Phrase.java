package io.cachewright.map;

import java.util.List;

/** Says what of a cache a change is about. */
final class Phrase {
    private Phrase() {}

    static String of(MappedChange change, MappedCache cache) {
        return switch (change.kind()) {
            case ALL -> ": everything";
            case TAGS ->
                ": tag "
                        + String.join(
                                ", ",
                                change.by().stream()
                                        .filter(tag -> Effects.isUnder(cache, tag))
                                        .toList());
            case GROUP -> ": every " + String.join(" = ", change.by());
            case KEY, PUT -> key(change.by());
        };
    }

    private static String key(List<String> values) {
        return values.isEmpty() ? "" : ": " + String.join(", ", values);
    }
}
