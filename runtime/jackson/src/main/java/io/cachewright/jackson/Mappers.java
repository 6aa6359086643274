package io.cachewright.jackson;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamWriteConstraints;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.ConstructorDetector;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.cfg.MapperBuilder;
import tools.jackson.databind.cfg.MutableCoercionConfig;
import tools.jackson.databind.introspect.VisibilityChecker;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.type.LogicalType;

/** How Jackson is set: exactly what was written is read, whatever the defaults of its next version are. */
final class Mappers {
    private static final int DEEPEST = 200;

    /** Of what is read. A store's own limits are lower for most of them. */
    static final StreamReadConstraints READ = StreamReadConstraints.builder()
            .maxNestingDepth(DEEPEST)
            .maxNumberLength(Numbers.LONGEST)
            .maxStringLength(64 * 1024 * 1024)
            .maxNameLength(1024 * 1024)
            .build();

    /** Of what is written: no more than can be read. */
    static final StreamWriteConstraints WRITTEN =
            StreamWriteConstraints.builder().maxNestingDepth(DEEPEST).build();

    static <B extends MapperBuilder<?, B>> B settled(B builder) {
        strict(builder);
        exactTimes(builder);
        return builder.enable(MapperFeature.REQUIRE_TYPE_ID_FOR_SUBTYPES)
                .disable(
                        MapperFeature.ALLOW_COERCION_OF_SCALARS,
                        MapperFeature.ALLOW_FINAL_FIELDS_AS_MUTATORS,
                        MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .disable(EnumFeature.READ_ENUMS_USING_TO_STRING, EnumFeature.WRITE_ENUMS_USING_TO_STRING)
                .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .annotationIntrospector(new StateAnnotations())
                .changeDefaultVisibility(Mappers::state)
                .changeDefaultPropertyInclusion(
                        any -> JsonInclude.Value.construct(JsonInclude.Include.ALWAYS, JsonInclude.Include.ALWAYS))
                .withCoercionConfig(LogicalType.Textual, Mappers::onlyTexts)
                .constructorDetector(
                        ConstructorDetector.USE_PROPERTIES_BASED.withAllowImplicitWithDefaultConstructor(false))
                .polymorphicTypeValidator(
                        BasicPolymorphicTypeValidator.builder().build())
                .addModule(new SimpleModule("cachewright")
                        .addAbstractTypeMapping(Set.class, LinkedHashSet.class)
                        .addAbstractTypeMapping(Map.class, LinkedHashMap.class)
                        .addSerializer(BigDecimal.class, Numbers.decimals())
                        .addSerializer(BigInteger.class, Numbers.integers())
                        .addDeserializer(BigDecimal.class, Numbers.readDecimals()));
    }

    private static void strict(MapperBuilder<?, ?> builder) {
        builder.enable(
                        DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                        DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                        DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
                        DeserializationFeature.FAIL_ON_INVALID_SUBTYPE,
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .disable(
                        DeserializationFeature.ACCEPT_FLOAT_AS_INT,
                        DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY,
                        DeserializationFeature.ACCEPT_EMPTY_STRING_AS_NULL_OBJECT,
                        DeserializationFeature.UNWRAP_SINGLE_VALUE_ARRAYS);
    }

    private static void exactTimes(MapperBuilder<?, ?> builder) {
        builder.enable(DateTimeFeature.WRITE_DATES_WITH_ZONE_ID)
                .disable(
                        DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS,
                        DateTimeFeature.WRITE_DURATIONS_AS_TIMESTAMPS,
                        DateTimeFeature.WRITE_DATES_WITH_CONTEXT_TIME_ZONE,
                        DateTimeFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE,
                        DateTimeFeature.NORMALIZE_DESERIALIZED_ZONE_ID,
                        DateTimeFeature.TRUNCATE_TO_MSECS_ON_READ,
                        DateTimeFeature.TRUNCATE_TO_MSECS_ON_WRITE);
    }

    private static void onlyTexts(MutableCoercionConfig texts) {
        for (CoercionInputShape other : List.of(
                CoercionInputShape.Boolean,
                CoercionInputShape.Integer,
                CoercionInputShape.Float,
                CoercionInputShape.Binary)) {
            texts.setCoercion(other, CoercionAction.Fail);
        }
    }

    private static VisibilityChecker state(VisibilityChecker any) {
        return any.with(Visibility.NONE)
                .withFieldVisibility(Visibility.ANY)
                .withCreatorVisibility(Visibility.ANY)
                .withScalarConstructorVisibility(Visibility.ANY);
    }

    private Mappers() {}
}
