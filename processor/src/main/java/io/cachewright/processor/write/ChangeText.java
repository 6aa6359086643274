package io.cachewright.processor.write;

import static io.cachewright.processor.write.Quoted.code;

import io.cachewright.processor.model.Change;
import io.cachewright.processor.model.ChangingMethod;
import io.cachewright.processor.model.Key;
import java.util.List;
import java.util.stream.Collectors;

/** Says in words what a method changes in caches. */
final class ChangeText {
    private ChangeText() {}

    /** {@code invalidates quote by sku, currency; puts result into find by id}. */
    static String of(ChangingMethod method) {
        return method.changes().stream().map(ChangeText::of).collect(Collectors.joining("; "));
    }

    private static String of(Change change) {
        String each = change.each()
                .map(loop -> ", for each of " + code(loop.elements()))
                .orElse("");
        String when = switch (change.when()) {
            case BEFORE -> ", before it runs";
            case AFTER -> "";
            case ALWAYS -> ", even if it throws";
        };
        return of(change.effect()) + each + when;
    }

    private static String of(Change.Effect effect) {
        if (effect instanceof Change.OfKey one) {
            return "invalidates " + code(one.cache().title()) + by(one.cache(), one.values());
        }
        if (effect instanceof Change.Put put) {
            return "puts " + code(put.value()) + " into " + code(put.cache().title()) + by(put.cache(), put.values());
        }
        if (effect instanceof Change.OfGroup group) {
            return "invalidates group " + code(group.parameter()) + " of "
                    + code(group.cache().title()) + " by " + code(group.value());
        }
        if (effect instanceof Change.OfTags tagged) {
            List<String> tags =
                    tagged.tags().stream().map(tag -> code(tag.text())).toList();
            return "invalidates " + (tags.size() == 1 ? "tag " : "tags ") + String.join(", ", tags);
        }
        return "invalidates all of " + code(((Change.OfAll) effect).cache().title());
    }

    private static String by(Change.ChangedCache cache, List<String> values) {
        return cache.key() instanceof Key.None
                ? ""
                : " by " + values.stream().map(Quoted::code).collect(Collectors.joining(", "));
    }
}
