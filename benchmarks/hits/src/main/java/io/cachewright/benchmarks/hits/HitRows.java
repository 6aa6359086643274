package io.cachewright.benchmarks.hits;

import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.BenchmarkParams;

/**
 * A call of each method, answered by one rival. Every question is asked before, so what is measured are hits, as long as
 * there is room for all keys.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 4, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 4, time = 250, timeUnit = TimeUnit.MILLISECONDS)
@Fork(1)
@State(Scope.Benchmark)
public class HitRows {
    private static final String HOT_SKU = "SKU-7";
    private static final LocalDate HOT_DAY = LocalDate.of(2026, 1, 7);

    /** Whose turn it is. */
    @Param("cachewright")
    public String rival = "cachewright";

    /** Whether results have a ttl. */
    @Param("true")
    public boolean ttl = true;

    /** How many results are kept. */
    @Param("12500")
    public long room = 12_500;

    private Shop shop = new PlainShop();

    /** Asks every question once, so that the warm-up is no matter of how busy the machine is. */
    @Setup
    public void open(Questions questions, BenchmarkParams benchmark) {
        shop = Rival.named(rival).shop(new Terms(ttl, room));
        String name = benchmark.getBenchmark();
        String method = name.substring(name.lastIndexOf('.') + 1);
        Turn turn = new Turn();
        turn.beginBefore();
        for (int i = 0; i <= questions.mask; i++) {
            ask(method, questions, turn);
        }
        // As in any process that has run for a while, what belongs together lies together. Who makes no garbage would
        // otherwise wait for ever for the collector to do that.
        System.gc();
    }

    private void ask(String method, Questions questions, Turn turn) {
        switch (method) {
            case "flag" -> flag(questions, turn);
            case "weekday" -> weekday(questions, turn);
            case "number" -> number(questions, turn);
            case "id" -> id(questions, turn);
            case "name", "copy" -> name(questions, turn);
            case "place" -> place(questions, turn);
            case "pair" -> pair(questions, turn);
            case "triple" -> triple(questions, turn);
            case "series" -> series(questions, turn);
            case "miss" -> miss(turn);
            default -> hot();
        }
    }

    @Benchmark
    public Price none() {
        return shop.none();
    }

    @Benchmark
    public Price flag(Questions questions, Turn turn) {
        return shop.flag((questions.numbers[turn.next(questions)] & 1) == 0);
    }

    @Benchmark
    public Price weekday(Questions questions, Turn turn) {
        return shop.weekday(questions.weekdays[turn.next(questions)]);
    }

    @Benchmark
    public Price number(Questions questions, Turn turn) {
        return shop.number(questions.numbers[turn.next(questions)]);
    }

    @Benchmark
    public Price id(Questions questions, Turn turn) {
        return shop.id(questions.ids[turn.next(questions)]);
    }

    @Benchmark
    public Price name(Questions questions, Turn turn) {
        return shop.name(questions.names[turn.next(questions)]);
    }

    /** The text is equal to the one that is kept, but not the same object. */
    @Benchmark
    public Price copy(Questions questions, Turn turn) {
        return shop.name(questions.copies[turn.next(questions)]);
    }

    @Benchmark
    public Price place(Questions questions, Turn turn) {
        return shop.place(questions.places[turn.next(questions)]);
    }

    @Benchmark
    public Price pair(Questions questions, Turn turn) {
        Question asked = questions.questions[turn.next(questions)];
        return shop.pair(asked.sku(), asked.currency());
    }

    @Benchmark
    public Price triple(Questions questions, Turn turn) {
        Question asked = questions.questions[turn.next(questions)];
        return shop.triple(asked.sku(), asked.currency(), asked.day());
    }

    /** One key that everybody wants. */
    @Benchmark
    public Price hot() {
        return shop.triple(HOT_SKU, Currency.EUR, HOT_DAY);
    }

    @Benchmark
    public Price series(Questions questions, Turn turn) {
        return shop.series(questions.series[turn.next(questions)]);
    }

    /** A key that nobody asked for before. */
    @Benchmark
    public Price miss(Turn turn) {
        return shop.id(turn.fresh());
    }
}
