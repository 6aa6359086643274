package io.cachewright.runtime.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.cachewright.runtime.Content;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.DayOfWeek;
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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Currency;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Values of one static type are written alike exactly where they are equal. */
class KeyEqualityTest {
    private static final LocalDateTime TIME = LocalDateTime.of(2024, 10, 27, 2, 30);
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    /** Each line is of one static type, with values that are near each other, equal ones included. */
    private static final List<List<?>> NEAR = List.of(
            Arrays.asList(
                    "", "a", "b", "a:b", "null", null, "\uD83D", "\uDE00", "\uD83D\uDE00", "?", "\uFFFD", "]", "\0"),
            Arrays.asList(0, 1, -1, 64, 127, 128, Integer.MIN_VALUE, Integer.MAX_VALUE, null),
            List.of(0L, 1L, -1L, 1L << 32, Long.MIN_VALUE, Long.MAX_VALUE),
            List.of(0.0, -0.0, 1.0, Double.NaN, Double.longBitsToDouble(0x7ff8000000000001L), Double.MIN_VALUE),
            List.of(0.0f, -0.0f, 1.0f, Float.NaN, Float.intBitsToFloat(0x7fc00001)),
            List.of((byte) 1, (byte) -1),
            List.of((short) 1, (short) -1),
            List.of('a', '\uD83D', '?'),
            List.of(true, false),
            Arrays.asList(DayOfWeek.MONDAY, DayOfWeek.FRIDAY, null),
            List.of(new BigDecimal("1"), new BigDecimal("1.0"), new BigDecimal("1E+1"), new BigDecimal("10")),
            List.of(BigInteger.ONE, new BigInteger("1"), BigInteger.TWO.pow(80), BigInteger.ONE.negate()),
            List.of(new UUID(1, 2), new UUID(2, 1), new UUID(1, 2)),
            List.of(Currency.getInstance("EUR"), Currency.getInstance("USD")),
            List.of(
                    new Locale("no", "NO", "NY"),
                    Locale.forLanguageTag("nn-NO"),
                    new Locale("a_b"),
                    new Locale("a", "b"),
                    new Locale("a", "", "b"),
                    new Locale.Builder().setScript("Latn").build(),
                    Locale.ROOT,
                    Locale.forLanguageTag("th-TH-u-ca-buddhist"),
                    Locale.forLanguageTag("th-TH-u-ca-buddhist-nu-thai"),
                    Locale.forLanguageTag("th-TH")),
            addresses(),
            List.of(LocalDate.MIN, LocalDate.of(2024, 1, 2), LocalDate.of(12024, 1, 2), LocalDate.of(-2024, 1, 2)),
            List.of(LocalTime.of(1, 2), LocalTime.of(1, 2, 0), LocalTime.of(1, 2, 0, 1)),
            List.of(TIME, TIME.plusNanos(1), LocalDateTime.of(2024, 10, 27, 2, 30, 0)),
            List.of(Instant.EPOCH, Instant.EPOCH.minusNanos(1), Instant.ofEpochSecond(0, 0), Instant.MAX),
            List.of(TIME.atOffset(ZoneOffset.UTC), OffsetDateTime.of(TIME.plusHours(1), ZoneOffset.ofHours(1))),
            List.of(OffsetTime.of(1, 0, 0, 0, ZoneOffset.UTC), OffsetTime.of(2, 0, 0, 0, ZoneOffset.ofHours(1))),
            List.of(
                    ZonedDateTime.ofLocal(TIME, BERLIN, ZoneOffset.ofHours(1)),
                    ZonedDateTime.ofLocal(TIME, BERLIN, ZoneOffset.ofHours(2)),
                    ZonedDateTime.of(TIME, ZoneOffset.ofHours(1)),
                    ZonedDateTime.of(TIME, ZoneOffset.ofTotalSeconds(3601)),
                    ZonedDateTime.of(TIME, ZoneOffset.ofTotalSeconds(3601))),
            List.of(
                    BERLIN,
                    ZoneId.of("UTC"),
                    ZoneOffset.UTC,
                    ZoneId.of("Z"),
                    ZoneId.of("UTC+1"),
                    ZoneOffset.ofHours(1)),
            List.of(Year.of(2024), Year.of(-2024)),
            List.of(YearMonth.of(2024, 1), YearMonth.of(2024, 11)),
            List.of(MonthDay.of(1, 11), MonthDay.of(11, 1)),
            List.of(Duration.ofSeconds(60), Duration.ofMinutes(1), Duration.ofNanos(-1), Duration.ZERO),
            List.of(Period.ofMonths(12), Period.ofYears(1), Period.ZERO, Period.ofDays(7), Period.ofWeeks(1)),
            List.of(OptionalInt.empty(), OptionalInt.of(0), OptionalInt.of(1)));

    private static List<URI> addresses() {
        return List.of(
                        "http://a/b?c#d",
                        "HTTP://A/b?c#d",
                        "http://a/B?c#d",
                        "http://a:80/b",
                        "http://a:080/b",
                        "http://a/b",
                        "http://a:/b",
                        "http://u@a/b",
                        "http://U@a/b",
                        "http://a/%aB",
                        "http://a/%Ab",
                        "http://a/b?",
                        "http://a/b#",
                        "file:///a",
                        "file:/a",
                        "file:////a",
                        "file://a",
                        "//a/b",
                        "a/b",
                        "/a/b",
                        "mailto:a@b",
                        "mailto:A@b",
                        "MAILTO:a@b",
                        "http://a_b:x/c",
                        "http://A_b:x/c",
                        "")
                .stream()
                .map(URI::create)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void equal_values_and_no_others_are_written_alike(long seed) {
        Random random = new Random(seed);
        int equalPairs = 0;
        for (int round = 0; round < 400; round++) {
            Function<Random, Object> type = anyType(random, 3);
            List<Object> values = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                values.add(type.apply(random));
            }
            for (Object one : values) {
                for (Object other : values) {
                    boolean areEqual = Content.equal(one, other);
                    assertEquals(
                            areEqual,
                            written(one).equals(written(other)),
                            () -> "seed " + seed + ": " + Content.text(one) + " and " + Content.text(other));
                    equalPairs += areEqual && one != other ? 1 : 0;
                }
                assertTrue(written(one).readable().length() <= 203);
            }
        }
        assertTrue(equalPairs > 500, "equal pairs: " + equalPairs);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void no_sequence_of_parts_is_written_as_another(long seed) {
        Random random = new Random(seed);
        Map<SharedKey, List<String>> written = new HashMap<>();
        for (int round = 0; round < 20_000; round++) {
            List<String> parts = new ArrayList<>();
            KeySink to = new KeySink();
            for (int count = random.nextInt(4); count > 0; count--) {
                StringBuilder part = new StringBuilder();
                for (int length = random.nextInt(4); length > 0; length--) {
                    part.append("s\0\2]n:".charAt(random.nextInt(6)));
                }
                parts.add(part.toString());
                to.add(part.toString());
            }
            List<String> before = written.putIfAbsent(to.key(), parts);
            assertTrue(before == null || before.equals(parts), () -> "seed " + seed + ": " + before + " and " + parts);
        }
    }

    /** Makes values of one static type. */
    private static Function<Random, Object> anyType(Random random, int depth) {
        int kind = random.nextInt(depth == 0 ? 1 : 6);
        if (kind == 0) {
            List<?> near = NEAR.get(random.nextInt(NEAR.size()));
            return values -> near.get(values.nextInt(near.size()));
        }
        Function<Random, Object> element = anyType(random, depth - 1);
        return switch (kind) {
            case 1 -> values -> elements(values, element);
            case 2 ->
                values -> {
                    List<Object> elements = elements(values, element);
                    Collections.shuffle(elements, values);
                    return new LinkedHashSet<>(elements);
                };
            case 3 ->
                values -> {
                    Map<Object, Object> map = new LinkedHashMap<>();
                    elements(values, element).forEach(key -> map.put(key, element.apply(values)));
                    return map;
                };
            case 4 -> values -> Optional.ofNullable(element.apply(values));
            default -> values -> values.nextInt(8) == 0 ? null : element.apply(values);
        };
    }

    private static List<Object> elements(Random random, Function<Random, Object> element) {
        List<Object> elements = new ArrayList<>();
        for (int count = random.nextInt(4); count > 0; count--) {
            elements.add(element.apply(random));
        }
        return elements;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void arrays_go_by_content_to_any_depth(long seed) {
        Random random = new Random(seed);
        List<int[][]> arrays = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            int[][] outer = new int[random.nextInt(3)][];
            Arrays.setAll(
                    outer,
                    j -> random.nextInt(4) == 0
                            ? null
                            : random.ints(random.nextInt(3), 0, 2).toArray());
            arrays.add(outer);
        }
        arrays.forEach(one -> arrays.forEach(other -> assertEquals(
                Arrays.deepEquals(one, other), written(one).equals(written(other)), () -> "seed " + seed)));
        assertEquals(written(new TreeMap<>(Map.of("a", 1))), written(new HashMap<>(Map.of("a", 1))));
        assertEquals(written(new byte[] {1, 2}), written(new byte[] {1, 2}));
    }

    private static SharedKey written(Object value) {
        return new KeySink().add(value).key();
    }
}
