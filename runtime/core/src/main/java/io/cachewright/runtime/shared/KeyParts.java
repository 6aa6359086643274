package io.cachewright.runtime.shared;

import java.lang.reflect.Array;
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
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Adds a part whose class is known when the program runs. */
final class KeyParts {
    /** Those whose texts are equal exactly where they are. */
    private static final Map<Class<?>, Integer> BY_TEXT = Map.ofEntries(
            Map.entry(BigDecimal.class, (int) 'D'),
            Map.entry(BigInteger.class, (int) 'I'),
            Map.entry(UUID.class, (int) 'U'),
            Map.entry(Currency.class, (int) '$'),
            Map.entry(Instant.class, (int) '@'),
            Map.entry(LocalDate.class, (int) 'y'),
            Map.entry(LocalTime.class, (int) 'm'),
            Map.entry(LocalDateTime.class, (int) 'x'),
            Map.entry(OffsetDateTime.class, (int) 'X'),
            Map.entry(OffsetTime.class, (int) 'o'),
            Map.entry(Year.class, (int) 'Y'),
            Map.entry(YearMonth.class, (int) 'w'),
            Map.entry(MonthDay.class, (int) 'W'),
            Map.entry(Duration.class, (int) 'p'),
            Map.entry(Period.class, (int) 'P'),
            Map.entry(ZoneOffset.class, (int) 'z'));

    private static final int ZONE = 'Z';
    private static final int ADDRESS = '/';

    private KeyParts() {}

    static void add(@Nullable Object part, KeySink to, KeyBytes bytes) {
        if (part == null) {
            bytes.put(KeyTag.NULL);
        } else if (part instanceof String text) {
            to.add(text);
        } else if (part instanceof Integer number) {
            to.add(number.intValue());
        } else if (part instanceof Long number) {
            to.add(number.longValue());
        } else if (part instanceof Enum<?> constant) {
            bytes.put(KeyTag.ENUM).text(constant.name());
        } else {
            Integer tag = BY_TEXT.get(part.getClass());
            if (tag != null) {
                bytes.put(tag).text(part.toString());
            } else if (!addContainer(part, to, bytes) && !addSmall(part, to, bytes) && !addTexts(part, bytes)) {
                throw new ValueTypeException(
                        "a part of the key is of " + part.getClass().getName()
                                + ", which has no form that is the same for all that are equal to it.",
                        "Make the key of Strings, numbers, enums, dates, UUIDs, lists, sets, maps or records of such.");
            }
        }
    }

    private static boolean addContainer(Object part, KeySink to, KeyBytes bytes) {
        if (part instanceof List<?> list) {
            to.written(KeyTag.LIST, list.iterator(), false, to::add);
        } else if (part instanceof Set<?> set) {
            to.written(KeyTag.SET, set.iterator(), true, to::add);
        } else if (part instanceof Map<?, ?> map && !(part instanceof IdentityHashMap)) {
            to.written(
                    KeyTag.MAP,
                    map.entrySet().iterator(),
                    true,
                    entry -> to.add(entry.getKey()).add(entry.getValue()));
        } else if (part instanceof byte[] content) {
            bytes.put(KeyTag.BYTES).raw(content);
        } else if (part.getClass().isArray()) {
            bytes.put(KeyTag.ARRAY);
            for (int i = 0, length = Array.getLength(part); i < length; i++) {
                to.add(Array.get(part, i));
            }
            bytes.put(KeyTag.END);
        } else if (part instanceof Optional<?> optional) {
            addOptional(optional.orElse(null), optional.isPresent(), to, bytes);
        } else if (part instanceof OptionalInt optional) {
            addOptional(optional.orElse(0), optional.isPresent(), to, bytes);
        } else if (part instanceof OptionalLong optional) {
            addOptional(optional.orElse(0), optional.isPresent(), to, bytes);
        } else if (part instanceof OptionalDouble optional) {
            addOptional(optional.orElse(0), optional.isPresent(), to, bytes);
        } else {
            return false;
        }
        return true;
    }

    private static void addOptional(@Nullable Object value, boolean isPresent, KeySink to, KeyBytes bytes) {
        bytes.put(KeyTag.OPTIONAL);
        if (isPresent) {
            to.add(value);
        }
        bytes.put(KeyTag.END);
    }

    private static boolean addSmall(Object part, KeySink to, KeyBytes bytes) {
        if (part instanceof Boolean flag) {
            to.add(flag.booleanValue());
        } else if (part instanceof Double number) {
            to.add(number.doubleValue());
        } else if (part instanceof Float number) {
            to.add(number.floatValue());
        } else if (part instanceof Character letter) {
            to.add(letter.charValue());
        } else if (part instanceof Short number) {
            bytes.put(KeyTag.SHORT).number(number);
        } else if (part instanceof Byte number) {
            bytes.put(KeyTag.BYTE).number(number);
        } else {
            return false;
        }
        return true;
    }

    private static boolean addTexts(Object part, KeyBytes bytes) {
        if (part instanceof URI address) {
            bytes.put(ADDRESS).text(AddressText.of(address));
        } else if (part instanceof ZoneId zone) {
            bytes.put(ZONE).text(zone.getId());
        } else if (part instanceof ZonedDateTime time) {
            addTexts(
                    List.of(
                            time.toLocalDateTime().toString(),
                            time.getOffset().getId(),
                            time.getZone().getId()),
                    bytes);
        } else if (part instanceof Locale locale) {
            // Neither its text nor its language tag has all of it.
            Stream<String> extensions =
                    locale.getExtensionKeys().stream().sorted().map(key -> key + "-" + locale.getExtension(key));
            Stream<String> parts =
                    Stream.of(locale.getLanguage(), locale.getScript(), locale.getCountry(), locale.getVariant());
            addTexts(Stream.concat(parts, extensions).toList(), bytes);
        } else {
            return false;
        }
        return true;
    }

    private static void addTexts(List<String> texts, KeyBytes bytes) {
        bytes.put(KeyTag.TEXTS).number(texts.size());
        texts.forEach(bytes::text);
    }
}
