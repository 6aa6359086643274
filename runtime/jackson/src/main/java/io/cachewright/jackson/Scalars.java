package io.cachewright.jackson;

import java.lang.invoke.MethodType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Currency;
import java.util.Date;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Classes of the JDK whose values are one text or number, and come back as what they were. */
final class Scalars {
    private static final Set<Class<?>> KEYS = Set.of(
            String.class,
            Boolean.class,
            Byte.class,
            Short.class,
            Integer.class,
            Long.class,
            Character.class,
            UUID.class,
            LocalDate.class,
            Instant.class);

    private static final Set<Class<?>> WHOLE = Set.of(Byte.class, Short.class, Integer.class, Long.class);

    private static final Set<Class<?>> VALUES = Set.of(
            Float.class,
            Double.class,
            BigInteger.class,
            BigDecimal.class,
            URI.class,
            Currency.class,
            Date.class,
            OptionalInt.class,
            OptionalLong.class,
            OptionalDouble.class,
            Duration.class,
            Period.class,
            LocalTime.class,
            LocalDateTime.class,
            OffsetTime.class,
            OffsetDateTime.class,
            ZonedDateTime.class,
            Year.class,
            YearMonth.class,
            MonthDay.class,
            ZoneOffset.class,
            ZoneId.class);

    /** Whether it can be a value. */
    static boolean contains(Class<?> type) {
        return type.isPrimitive() && type != void.class || VALUES.contains(type) || KEYS.contains(type);
    }

    /** Whether it can be the key of a map, which is a text in JSON. */
    static boolean isKey(Class<?> type) {
        return KEYS.contains(type) || type.isEnum();
    }

    /** Whether both are single values, and of different kinds: whoever turns one into the other may do as he likes. */
    static boolean areApart(Class<?> type, Class<?> other) {
        return contains(type)
                && contains(other)
                && boxed(type) != boxed(other)
                && !(WHOLE.contains(boxed(type)) && WHOLE.contains(boxed(other)));
    }

    private static Class<?> boxed(Class<?> type) {
        return MethodType.methodType(type).wrap().returnType();
    }

    /** The keys that there can be, for people. */
    static String keys() {
        return KEYS.stream().map(Class::getSimpleName).sorted().collect(Collectors.joining(", "));
    }

    /** Whether values of the type have classes of the JDK's own, which nobody can add to. */
    static boolean isFamily(Class<?> type) {
        return type == ZoneId.class;
    }

    /** The classes that values of a type have. */
    static Stream<Class<?>> classesOf(Class<?> type) {
        return isFamily(type)
                ? Stream.of(ZoneOffset.class, ZoneId.of("Europe/Paris").getClass())
                : Stream.of(type);
    }

    private Scalars() {}
}
