package io.cachewright.processor.scan.method;

import io.cachewright.processor.model.CachedMethod;
import io.cachewright.processor.model.KeyForm;
import io.cachewright.processor.model.KeyPart;
import io.cachewright.processor.model.Sharing;
import io.cachewright.processor.scan.name.Identifiers;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Whether a cache can be shared, by all that would have to be written down of it. */
final class SharingChoice {
    private SharingChoice() {}

    /**
     * The first thing in the way, or none.
     *
     * @param groups the parts of the key that are one
     * @param values whether they can be
     */
    static Sharing of(
            List<KeyPart> key, Collection<KeyPart> groups, Optional<CachedMethod.Revision> revision, Sharing values) {
        Stream<String> ofKey = key.stream().flatMap(part -> against("'" + part.path() + "'", part.form()));
        Stream<String> ofGroups = groups.stream()
                .filter(part -> part.form() instanceof KeyForm.Components || part.form() instanceof KeyForm.Holding)
                .map(part -> "group '" + part.path() + "' is no single value; mark a String, number or enum.");
        Stream<String> ofRevision = revision.stream()
                .filter(found -> !(found.form() instanceof KeyForm.Plain))
                .map(found -> "version '" + found.expression()
                        + "' can't be written down; name a number, a String or an Instant.");
        return Stream.of(ofKey, ofGroups, ofRevision)
                .flatMap(reasons -> reasons)
                .findFirst()
                .<Sharing>map(Sharing.Impossible::new)
                .orElse(values);
    }

    private static Stream<String> against(String part, KeyForm form) {
        return form instanceof KeyForm.None none
                ? Stream.of(part + " in the key " + none.why() + "; " + Identifiers.uncapitalized(none.fix()) + ".")
                : Stream.of();
    }
}
