package io.cachewright.processor.scan.under;

import io.cachewright.processor.report.Problem;
import io.cachewright.processor.report.Rule;
import io.cachewright.processor.scan.path.Accessors;
import io.cachewright.processor.scan.path.Excerpt;
import io.cachewright.processor.scan.type.KnownTypes;
import io.cachewright.processor.scan.type.TypeText;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/** Whether a value has a text that is the same for equal values, and for no others. */
public final class TagValues {
    private static final int PATHS_SHOWN = 4;

    private static final Set<String> WITH_TEXT = Set.of(
            "java.lang.Boolean",
            "java.lang.Byte",
            "java.lang.Character",
            "java.lang.CharSequence",
            "java.lang.Double",
            "java.lang.Enum",
            "java.lang.Float",
            "java.lang.Integer",
            "java.lang.Long",
            "java.lang.Short",
            "java.math.BigDecimal",
            "java.math.BigInteger",
            "java.net.URI",
            "java.time.Duration",
            "java.time.Instant",
            "java.time.LocalDate",
            "java.time.LocalDateTime",
            "java.time.LocalTime",
            "java.time.MonthDay",
            "java.time.OffsetDateTime",
            "java.time.OffsetTime",
            "java.time.Period",
            "java.time.Year",
            "java.time.YearMonth",
            "java.time.ZoneId",
            "java.time.ZonedDateTime",
            "java.util.Currency",
            "java.util.Locale",
            "java.util.UUID");

    private final Accessors accessors;
    private final KnownTypes known;

    public TagValues(Accessors accessors, KnownTypes known) {
        this.accessors = accessors;
        this.known = known;
    }

    /** What is against a path's end. */
    List<Problem> check(Excerpt path, TypeMirror type) {
        if (hasText(type)) {
            return List.of();
        }
        int lastName = path.text().lastIndexOf('.') + 1;
        return List.of(path.problem(
                Rule.TAG_VALUE_UNUSABLE,
                "'" + path.text() + "' is of type " + TypeText.withBound(type)
                        + ", which has no text that stands for its value.",
                lastName,
                fix(path.text(), type)));
    }

    private boolean hasText(TypeMirror type) {
        return type.getKind().isPrimitive() || known.isAny(type, WITH_TEXT);
    }

    /** What the JDK's types have besides content, such as the size of a list, is seldom meant. */
    private boolean tellsApart(Accessors.Accessor accessor) {
        return accessor.isUsable()
                && hasText(accessor.type())
                && !accessor.isAboutTheWhole()
                && !(accessor.element().getEnclosingElement() instanceof TypeElement owner
                        && owner.getQualifiedName().toString().startsWith("java."));
    }

    private String fix(String path, TypeMirror type) {
        String further = accessors.of(type).entrySet().stream()
                .filter(entry -> tellsApart(entry.getValue()))
                .map(entry -> path + "." + entry.getKey())
                .limit(PATHS_SHOWN)
                .collect(Collectors.joining(", "));
        return further.isEmpty()
                ? "End the path at a String, a number, an enum, a date or a UUID."
                : "Go on to what tells it apart: " + further + ".";
    }
}
