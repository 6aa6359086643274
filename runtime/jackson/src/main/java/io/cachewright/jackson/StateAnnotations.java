package io.cachewright.jackson;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.Version;
import tools.jackson.databind.AnnotationIntrospector;
import tools.jackson.databind.PropertyName;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedClass;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.AnnotatedMethod;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.jsontype.NamedType;

/**
 * The few annotations that say what belongs to an object and how it is made. All others are about how an object is shown
 * to somebody, and would lose some of it: what is ignored, left out when empty, or formatted would come back as
 * something else.
 */
final class StateAnnotations extends AnnotationIntrospector {
    private static final long serialVersionUID = 1;

    private final transient JacksonAnnotationIntrospector all = new JacksonAnnotationIntrospector();

    @Override
    public Version version() {
        return Version.unknownVersion();
    }

    @Override
    public JsonCreator.@Nullable Mode findCreatorAnnotation(MapperConfig<?> config, Annotated creator) {
        return isOfEnum(creator) ? null : all.findCreatorAnnotation(config, creator);
    }

    /** A constant is written by its name, which a method of the user's need not know. */
    private static boolean isOfEnum(Annotated creator) {
        return creator instanceof AnnotatedMember member
                && member.getDeclaringClass().isEnum();
    }

    @Override
    public @Nullable String findImplicitPropertyName(MapperConfig<?> config, AnnotatedMember member) {
        return all.findImplicitPropertyName(config, member);
    }

    @Override
    public @Nullable PropertyName findNameForSerialization(MapperConfig<?> config, Annotated member) {
        return named(member) ? all.findNameForSerialization(config, member) : null;
    }

    @Override
    public @Nullable PropertyName findNameForDeserialization(MapperConfig<?> config, Annotated member) {
        return named(member) ? all.findNameForDeserialization(config, member) : null;
    }

    private static boolean named(Annotated member) {
        return member.hasAnnotation(JsonProperty.class) && !(member instanceof AnnotatedMethod);
    }

    @Override
    public JsonTypeInfo.@Nullable Value findPolymorphicTypeInfo(MapperConfig<?> config, Annotated annotated) {
        JsonTypeInfo.Value info =
                annotated instanceof AnnotatedClass ? all.findPolymorphicTypeInfo(config, annotated) : null;
        return info != null && info.getIdType() == JsonTypeInfo.Id.NAME ? info : null;
    }

    @Override
    public @Nullable List<NamedType> findSubtypes(MapperConfig<?> config, Annotated annotated) {
        return annotated instanceof AnnotatedClass ? all.findSubtypes(config, annotated) : null;
    }

    @Override
    public @Nullable String findTypeName(MapperConfig<?> config, AnnotatedClass type) {
        return all.findTypeName(config, type);
    }
}
