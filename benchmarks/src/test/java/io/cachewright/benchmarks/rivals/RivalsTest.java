package io.cachewright.benchmarks.rivals;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.cachewright.benchmarks.hits.Currency;
import io.cachewright.benchmarks.hits.Place;
import io.cachewright.benchmarks.hits.Rival;
import io.cachewright.benchmarks.hits.Shop;
import io.cachewright.benchmarks.hits.Terms;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ServiceLoader;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Everybody does what is measured: a second call gets what the first returned, and another argument does not. */
class RivalsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

    static Stream<Rival> all() {
        return ServiceLoader.load(Rival.class).stream().map(ServiceLoader.Provider::get);
    }

    static Stream<Rival> withParameters() {
        return all().filter(
                        rival -> !rival.name().equals("direct") && !rival.name().equals("memoized"));
    }

    static Stream<Rival> recursive() {
        return all().filter(rival ->
                !Stream.of("caffeine get", "jetcache", "memoized").toList().contains(rival.name()));
    }

    @ParameterizedTest
    @MethodSource("withParameters")
    void equal_arguments_share_one_result(Rival rival) {
        for (boolean ends : new boolean[] {true, false}) {
            Shop shop = rival.shop(new Terms(ends, 1_000));
            kept(shop::none, shop::none);
            kept(() -> shop.flag(true), () -> shop.flag(true));
            kept(() -> shop.weekday(DayOfWeek.MONDAY), () -> shop.weekday(DayOfWeek.MONDAY));
            kept(() -> shop.number(5_000), () -> shop.number(5_000));
            kept(() -> shop.id(5_000), () -> shop.id(5_000));
            kept(() -> shop.name("a"), () -> shop.name("a".repeat(1)));
            kept(() -> shop.place(new Place("a", 1)), () -> shop.place(new Place("a", 1)));
            kept(() -> shop.pair("a", Currency.EUR), () -> shop.pair("a", Currency.EUR));
            kept(() -> shop.triple("a", Currency.EUR, DAY), () -> shop.triple("a", Currency.EUR, DAY.plusDays(0)));
            assertNotSame(shop.triple("a", Currency.EUR, DAY), shop.triple("a", Currency.USD, DAY));
        }
    }

    @ParameterizedTest
    @MethodSource("withParameters")
    void equal_arrays_share_one_result(Rival rival) {
        Shop shop = rival.shop(new Terms(true, 1_000));
        int[] one = {1, 2};
        kept(() -> shop.series(one), () -> shop.series(one));
    }

    @ParameterizedTest
    @MethodSource("recursive")
    void fib_90_is_what_it_is(Rival rival) {
        assertEquals(2_880_067_194_370_816_120L, rival.fibonacci().applyAsLong(90));
        assertEquals(2_880_067_194_370_816_120L, rival.fibonacci().applyAsLong(90));
    }

    private static void kept(Supplier<Object> call, Supplier<Object> again) {
        assertSame(call.get(), again.get());
    }
}
