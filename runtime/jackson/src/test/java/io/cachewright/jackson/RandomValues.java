package io.cachewright.jackson;

import io.cachewright.jackson.Shop.Color;
import io.cachewright.jackson.Shop.Everything;
import io.cachewright.jackson.Shop.Line;
import io.cachewright.jackson.Shop.Order;
import io.cachewright.jackson.Shop.Price;
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
import java.util.ArrayList;
import java.util.Currency;
import java.util.Date;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/** Values of every kind, the odd ones among them. */
final class RandomValues {
    private static final List<String> ZONES =
            ZoneId.getAvailableZoneIds().stream().sorted().toList();
    private final Random random;
    private final Map<Class<?>, Supplier<Object>> scalars = new HashMap<>();

    RandomValues(long seed) {
        random = new Random(seed);
        numbers();
        times();
        scalars.put(String.class, this::text);
        scalars.put(Character.class, this::letter);
        scalars.put(Boolean.class, random::nextBoolean);
        scalars.put(UUID.class, () -> new UUID(random.nextLong(), random.nextLong()));
        scalars.put(URI.class, () -> URI.create("https://example.org/" + random.nextInt() + "?q=%20a#b"));
        scalars.put(Currency.class, () -> pick(List.copyOf(Currency.getAvailableCurrencies())));
        scalars.put(Color.class, () -> pick(List.of(Color.values())));
    }

    private void numbers() {
        scalars.put(Byte.class, () -> (byte) random.nextInt());
        scalars.put(Short.class, () -> (short) random.nextInt());
        scalars.put(Integer.class, random::nextInt);
        scalars.put(Long.class, random::nextLong);
        scalars.put(Float.class, () -> pick(List.of(Float.intBitsToFloat(random.nextInt()), -0f, Float.NaN)));
        scalars.put(Double.class, () -> pick(List.of(Double.longBitsToDouble(random.nextLong()), -0.0, 1e23)));
        scalars.put(BigInteger.class, () -> new BigInteger(1 + random.nextInt(300), random).negate());
        scalars.put(BigDecimal.class, this::decimal);
        scalars.put(OptionalInt.class, () -> pick(List.of(OptionalInt.of(random.nextInt()), OptionalInt.empty())));
        scalars.put(OptionalLong.class, () -> pick(List.of(OptionalLong.of(random.nextLong()), OptionalLong.empty())));
        scalars.put(
                OptionalDouble.class,
                () -> pick(List.of(OptionalDouble.of(random.nextDouble()), OptionalDouble.empty())));
    }

    private void times() {
        scalars.put(Instant.class, this::instant);
        scalars.put(Date.class, () -> new Date(random.nextInt() * 1_000_003L));
        scalars.put(LocalDate.class, () -> dateTime().toLocalDate());
        scalars.put(LocalTime.class, () -> LocalTime.ofNanoOfDay(random.nextLong(86_400_000_000_000L)));
        scalars.put(LocalDateTime.class, this::dateTime);
        scalars.put(OffsetDateTime.class, () -> dateTime().atOffset(offset()));
        scalars.put(OffsetTime.class, () -> dateTime().toLocalTime().atOffset(offset()));
        scalars.put(ZonedDateTime.class, () -> ZonedDateTime.ofInstant(instant(), zone()));
        scalars.put(ZoneId.class, this::zone);
        scalars.put(ZoneOffset.class, this::offset);
        scalars.put(Duration.class, () -> Duration.ofSeconds(random.nextLong() / 10, random.nextInt(1_000_000_000)));
        scalars.put(Period.class, () -> Period.of(random.nextInt(), random.nextInt(), random.nextInt()));
        scalars.put(Year.class, () -> Year.of(random.nextInt(19_998) - 9999));
        scalars.put(YearMonth.class, () -> YearMonth.from(dateTime()));
        scalars.put(MonthDay.class, () -> MonthDay.from(dateTime()));
    }

    Set<Class<?>> scalars() {
        return scalars.keySet();
    }

    Object scalar(Class<?> type) {
        return scalars.get(type).get();
    }

    Order order(int depth) {
        return new Order(
                (UUID) scalar(UUID.class),
                random.nextInt(5) == 0 ? null : text(),
                list(() -> new Line<>(
                        price(), random.nextInt(), Optional.of(text()).filter(some -> random.nextBoolean()))),
                Map.of(pick(List.of(Color.values())), new HashSet<>(list(this::text))),
                instant(),
                depth == 0 ? null : order(depth - 1));
    }

    Everything everything() {
        EnumMap<Color, Integer> counts = new EnumMap<>(Color.class);
        counts.put(Color.GREEN, random.nextInt());
        return new Everything(
                random.nextBoolean(),
                (byte) random.nextInt(),
                (short) random.nextInt(),
                letter(),
                (Float) scalar(Float.class),
                (Double) scalar(Double.class),
                random.nextBoolean() ? null : random.nextLong(),
                (BigInteger) scalar(BigInteger.class),
                (URI) scalar(URI.class),
                (LocalDate) scalar(LocalDate.class),
                (Duration) scalar(Duration.class),
                (ZonedDateTime) scalar(ZonedDateTime.class),
                (OptionalInt) scalar(OptionalInt.class),
                counts);
    }

    private Price price() {
        return new Price(decimal(), (Currency) scalar(Currency.class));
    }

    private BigDecimal decimal() {
        return new BigDecimal(new BigInteger(random.nextInt(120), random), random.nextInt(80) - 40);
    }

    private <T> List<T> list(Supplier<T> element) {
        List<T> list = new ArrayList<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            list.add(element.get());
        }
        return list;
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(12); i > 0; i--) {
            int point = pick(List.of(random.nextInt(0x80), random.nextInt(0x3000), random.nextInt(0x11_0000)));
            text.appendCodePoint(point >= 0xD800 && point < 0xE000 ? '"' : point);
        }
        return text.toString();
    }

    private char letter() {
        char letter = (char) random.nextInt(0x1_0000);
        return Character.isSurrogate(letter) ? '\\' : letter;
    }

    private Instant instant() {
        return Instant.ofEpochSecond(random.nextInt() * 5L, random.nextBoolean() ? 0 : random.nextInt(1_000_000_000));
    }

    private LocalDateTime dateTime() {
        return LocalDateTime.ofInstant(instant(), ZoneOffset.UTC);
    }

    private ZoneOffset offset() {
        return ZoneOffset.ofTotalSeconds(random.nextInt(36 * 3600 + 1) - 18 * 3600);
    }

    private ZoneId zone() {
        return random.nextInt(4) == 0 ? offset() : ZoneId.of(pick(ZONES));
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
