package io.cachewright.processor.scan.change;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.WildcardTypeName;
import io.cachewright.processor.model.Change;
import io.cachewright.processor.model.ChangingMethods.OtherCache;
import io.cachewright.processor.scan.cache.Target;
import io.cachewright.processor.scan.name.GeneratedNames;
import io.cachewright.processor.scan.name.Identifiers;
import io.cachewright.processor.scan.type.TypeParts;
import io.cachewright.processor.scan.type.Visibility;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.type.TypeMirror;

/** The fields that a generated class has for what its methods change: the {@code Caches}, and caches of other types. */
final class ChangeFields {
    private static final ClassName CACHE = ClassName.get("io.cachewright.runtime", "Cache");

    private final GeneratedNames names;
    private final Visibility visibility;
    private final String caches;
    private final Map<ClassName, OtherCache> others = new LinkedHashMap<>();
    private final List<TypeMirror> types = new ArrayList<>();

    ChangeFields(GeneratedNames names, Visibility visibility) {
        this.names = names;
        this.visibility = visibility;
        this.caches = names.claimMember("caches");
    }

    /** What holds the {@code Caches}. */
    String caches() {
        return caches;
    }

    List<OtherCache> others() {
        return new ArrayList<>(others.values());
    }

    /** What the fields of other types' caches name. */
    List<TypeMirror> types() {
        return types;
    }

    /** The cache of a method, in a field that the class has anyway or has now. */
    Change.ChangedCache cache(Target target) {
        String field = target.isOwn()
                ? target.model().names().cache()
                : others.computeIfAbsent(target.model().names().handle(), handle -> other(target, handle))
                        .field();
        return new Change.ChangedCache(
                target.title(),
                target.model().settings().name(),
                field,
                target.model().key(),
                target.keyType());
    }

    private OtherCache other(Target target, ClassName handle) {
        String simpleName = target.type().asElement().getSimpleName().toString();
        String wanted = Identifiers.uncapitalized(simpleName)
                + Identifiers.capitalized(target.model().names().cache());
        target.parts().forEach(part -> types.addAll(TypeParts.of(part.type())));
        boolean isVisible = visibility.canName(target.value());
        if (isVisible) {
            types.addAll(TypeParts.of(target.value()));
        }
        TypeName value = isVisible ? target.valueType() : WildcardTypeName.subtypeOf(Object.class);
        return new OtherCache(
                names.claimMember(wanted),
                ParameterizedTypeName.get(CACHE, target.keyType(), value),
                handle,
                target.handleArguments());
    }
}
