package io.cachewright.processor.scan.under;

import com.palantir.javapoet.TypeName;
import io.cachewright.processor.model.Key;
import io.cachewright.processor.model.KeyPart;
import io.cachewright.processor.model.Tag;
import io.cachewright.processor.model.Under;
import io.cachewright.processor.scan.key.KeyScan;
import io.cachewright.processor.scan.name.Identifiers;
import io.cachewright.processor.scan.path.Path;
import io.cachewright.processor.scan.type.TypeNames;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Where generated code gets the tags and groups of a method from: the key, or values that are given beside it. */
public final class UnderChoice {
    private final Key key;
    private final boolean keepsTypes;
    private final Set<String> guarded;
    private final String keyName;
    private final Identifiers names;
    private final Map<String, Under.Extra> extras = new LinkedHashMap<>();
    private boolean takesKey;

    /**
     * For one method.
     *
     * @param keepsTypes whether the key's parts have all accessors that the parameters have, as they have not where the
     *     method's own type variables are left behind
     * @param guarded expressions that are not null where the overriding method loads
     */
    public UnderChoice(Key key, boolean keepsTypes, Set<String> guarded) {
        this.key = key;
        this.keepsTypes = keepsTypes;
        this.guarded = guarded;
        this.names = new Identifiers(KeyScan.RESERVED);
        key.parts().forEach(part -> names.claim(part.name()));
        this.keyName = key instanceof Key.Single single ? single.part().name() : names.claim("key");
    }

    public Optional<Under> under(UnderScan.Found found) {
        if (found.tags().isEmpty() && found.groups().isEmpty()) {
            return Optional.empty();
        }
        List<Tag> tags = found.tags().stream()
                .map(template -> new Tag(
                        template.text(),
                        template.paths().stream().map(this::value).toList()))
                .toList();
        List<Under.Group> groups = new ArrayList<>();
        Identifiers methods = new Identifiers(Set.of());
        found.groups().forEach((parameter, part) -> {
            String invalidate = methods.claim("invalidateBy" + Identifiers.capitalized(parameter));
            groups.add(new Under.Group(parameter, part, ofKey(part), invalidate));
        });
        return Optional.of(new Under(tags, groups, keyName, takesKey, List.copyOf(extras.values())));
    }

    private Tag.Value value(Path path) {
        return holding(path.expression())
                .map(part -> ofKey(path, part))
                .orElseGet(() -> new Tag.Value(extra(path).name(), List.of()));
    }

    /** The part that the path begins with, or is. */
    private Optional<KeyPart> holding(String expression) {
        return key.parts().stream()
                .filter(part -> holds(part, expression))
                .max(Comparator.comparingInt(part -> part.expression().length()));
    }

    private boolean holds(KeyPart part, String expression) {
        return keepsTypes ? isWithin(part.expression(), expression) : expression.equals(part.expression());
    }

    private static boolean isWithin(String beginning, String expression) {
        return expression.equals(beginning) || expression.startsWith(beginning + ".");
    }

    /** Before the part's end nothing is null, or there would be no key. */
    private Tag.Value ofKey(Path path, KeyPart part) {
        String begin = ofKey(part);
        int length = part.expression().length();
        return new Tag.Value(
                begin + path.expression().substring(length),
                path.guards().stream()
                        .filter(guard -> isWithin(part.expression(), guard))
                        .map(guard -> begin + guard.substring(length))
                        .toList());
    }

    private String ofKey(KeyPart part) {
        takesKey = true;
        return key instanceof Key.Single ? keyName : keyName + "." + part.name() + "()";
    }

    private Under.Extra extra(Path path) {
        return extras.computeIfAbsent(path.expression(), expression -> {
            List<String> guards = path.guards().stream()
                    .filter(guard -> !guarded.contains(guard))
                    .toList();
            TypeName type = TypeNames.outside(path.type());
            return new Under.Extra(
                    names.claim(path.name()),
                    guards.isEmpty() || !type.isPrimitive() ? type : type.box(),
                    new Tag.Value(expression, guards));
        });
    }
}
