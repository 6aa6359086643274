package io.cachewright.jackson;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.function.BiConsumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.ser.std.StdScalarSerializer;

/** Numbers of any size, within bounds: what is too large to be read again without danger is not written. */
final class Numbers {
    /** In characters. Reading a number costs the square of them. */
    static final int LONGEST = 1000;

    /** Beyond this many digits before or after the point, a short text makes a number that can't be calculated with. */
    private static final int LARGEST_SCALE = 100_000;

    static ValueSerializer<BigDecimal> decimals() {
        return new Bounded<>(BigDecimal.class, (number, to) -> {
            checkScale(number);
            to.writeNumber(number);
        });
    }

    static ValueSerializer<BigInteger> integers() {
        return new Bounded<>(BigInteger.class, (number, to) -> to.writeNumber(number));
    }

    static ValueDeserializer<BigDecimal> readDecimals() {
        return new Decimals();
    }

    private static void checkScale(BigDecimal number) {
        if (Math.abs((long) number.scale()) > LARGEST_SCALE) {
            throw new NumberFormatException("A number has more than " + LARGEST_SCALE + " digits.");
        }
    }

    private static final class Bounded<N extends Number> extends StdScalarSerializer<N> {
        private final BiConsumer<N, JsonGenerator> write;

        Bounded(Class<N> type, BiConsumer<N, JsonGenerator> write) {
            super(type);
            this.write = write;
        }

        @Override
        public void serialize(N number, JsonGenerator to, SerializationContext context) {
            if (number.toString().length() > LONGEST) {
                throw new NumberFormatException("A number is longer than " + LONGEST + " characters.");
            }
            write.accept(number, to);
        }
    }

    private static final class Decimals extends StdScalarDeserializer<BigDecimal> {
        Decimals() {
            super(BigDecimal.class);
        }

        @Override
        public BigDecimal deserialize(JsonParser from, DeserializationContext context) {
            if (!from.currentToken().isNumeric()) {
                throw new NumberFormatException("That is no number.");
            }
            BigDecimal number = from.getDecimalValue();
            checkScale(number);
            return number;
        }
    }

    private Numbers() {}
}
