package io.cachewright.benchmarks.hits;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.function.IntFunction;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The arguments of all calls to come, in their order. The same for everybody. */
@State(Scope.Benchmark)
public class Questions {
    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 1, 1);

    /** How many different ones there are. */
    @Param("10000")
    public int keys = 10_000;

    /** How much more often some are asked than others; see {@link Zipf}. */
    @Param("0.99")
    public double skew = 0.99;

    int mask;
    DayOfWeek[] weekdays = {};
    int[] numbers = {};
    long[] ids = {};
    String[] names = {};
    String[] copies = {};
    Place[] places = {};
    Question[] questions = {};
    int[][] series = {};

    @Setup
    public void write() {
        int[] order = Zipf.order(keys, skew, keys > 10_000 ? 1 << 19 : 1 << 16);
        mask = order.length - 1;
        weekdays = inOrder(order, new DayOfWeek[order.length], i -> DayOfWeek.of(1 + i % 7));
        numbers = new int[order.length];
        ids = new long[order.length];
        for (int i = 0; i < order.length; i++) {
            numbers[i] = 1_000_000 + order[i];
            ids[i] = 5_000_000_000L + 17L * order[i];
        }
        names = inOrder(order, new String[order.length], i -> "customer-" + i);
        copies = inOrder(order, new String[order.length], i -> "customer-" + i);
        places = inOrder(order, new Place[order.length], i -> new Place("City-" + i / 10, i % 10));
        questions = inOrder(order, new Question[order.length], Questions::question);
        series = inOrder(order, new int[order.length][], i -> new int[] {i, 1, 2, 3, 4, 5, 6, i});
    }

    private static Question question(int i) {
        return new Question("SKU-" + i / 4, Currency.values()[i % 4], FIRST_DAY.plusDays(i % 5));
    }

    private <T> T[] inOrder(int[] order, T[] asked, IntFunction<T> make) {
        Object[] made = new Object[keys];
        for (int i = 0; i < keys; i++) {
            made[i] = make.apply(i);
        }
        for (int i = 0; i < order.length; i++) {
            @SuppressWarnings("unchecked") // made by make
            T one = (T) made[order[i]];
            asked[i] = one;
        }
        return asked;
    }
}
