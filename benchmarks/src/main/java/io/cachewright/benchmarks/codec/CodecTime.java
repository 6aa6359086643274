package io.cachewright.benchmarks.codec;

import io.cachewright.jackson.JsonCodec;
import io.cachewright.jackson.SmileCodec;
import io.cachewright.redis.format.Compression;
import io.cachewright.redis.format.Entry;
import io.cachewright.redis.format.EntryFormat;
import io.cachewright.redis.format.EntryHeader;
import io.cachewright.redis.format.Proof;
import io.cachewright.runtime.shared.Codec;
import io.cachewright.runtime.shared.SharedSpec;
import io.cachewright.runtime.shared.Types;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
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
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** An entry written and read, as a hit does without the network: proof, checksums and compression, besides the codec. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
@State(Scope.Benchmark)
public class CodecTime {
    private static final EntryHeader HEADER = new EntryHeader("fill-1234567890a", 60_000, 0, 1_000_000);

    /** Some 200 bytes of JSON. */
    public record Price(
            UUID id, String name, BigDecimal amount, Instant updated, int stock, boolean active, String note) {}

    /** The ways to write it down. */
    public enum How {
        JSON,
        JSON_COMPRESSED,
        SMILE,
        SMILE_COMPRESSED
    }

    /** What is written. */
    public enum What {
        RECORD,
        LIST_OF_50
    }

    @Param
    private How how = How.JSON;

    @Param
    private What what = What.RECORD;

    private Object value = "";
    private byte[] proof = {};
    private byte[] bytes = {};
    private @Nullable EntryFormat<Object> format;

    @Setup
    public void prepare() {
        Random random = new Random(7);
        List<Price> prices = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            prices.add(price(random));
        }
        value = what == What.RECORD ? prices.get(0) : prices;
        Type type = what == What.RECORD ? Price.class : Types.of(List.class, Price.class);
        Codec codec = how == How.JSON || how == How.JSON_COMPRESSED ? new JsonCodec() : new SmileCodec();
        boolean compressed = how == How.JSON_COMPRESSED || how == How.SMILE_COMPRESSED;
        Compression compression = compressed ? Compression.above(0) : Compression.none();
        format = EntryFormat.of(new SharedSpec("prices", type, "1"), codec, compression, 1 << 20);
        proof = format().proof(42, List.of(new byte[Proof.VERSION], new byte[Proof.VERSION]));
        bytes = write();
        if (!value.equals(Objects.requireNonNull(read()).value())) {
            throw new IllegalStateException("What was read is not what was written.");
        }
        System.out.println(how + " " + what + ": " + bytes.length + " bytes");
    }

    private static Price price(Random random) {
        return new Price(
                new UUID(random.nextLong(), random.nextLong()),
                "desk of oak, " + random.nextInt(99) + " cm",
                BigDecimal.valueOf(random.nextInt(100_000), 2),
                Instant.ofEpochSecond(1_790_000_000L + random.nextInt(9_999_999)),
                random.nextInt(400),
                random.nextBoolean(),
                "delivered in " + random.nextInt(9) + " days");
    }

    private EntryFormat<Object> format() {
        return Objects.requireNonNull(format);
    }

    /** From an object to an entry. */
    @Benchmark
    public byte[] write() {
        return Objects.requireNonNull(format().encode(proof, HEADER, value));
    }

    /** And back. */
    @Benchmark
    public @Nullable Entry<Object> read() {
        return format().decode(proof, bytes);
    }

    public static void main(String[] arguments) throws RunnerException {
        new Runner(new OptionsBuilder().include(CodecTime.class.getName()).build()).run();
    }
}
