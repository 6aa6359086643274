package io.cachewright.jackson;

import static io.cachewright.jackson.Values.type;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.cachewright.jackson.Shop.Account;
import io.cachewright.jackson.Shop.Circle;
import io.cachewright.jackson.Shop.Color;
import io.cachewright.jackson.Shop.Order;
import io.cachewright.jackson.Shop.Price;
import io.cachewright.jackson.Shop.Shape;
import io.cachewright.runtime.shared.Codec;
import io.cachewright.runtime.shared.Codec.ValueCodec;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.dataformat.smile.SmileMapper;

/** What somebody who can write to the store may write: it throws, which is a miss, or is data of the type that was asked for. */
class HostileTextTest {
    /** Would be made if what is read could choose a class. */
    public static final class Gadget {
        static boolean made;

        public Gadget() {
            made = true;
        }

        public Gadget(String command) {
            made = true;
        }

        public void setCommand(String command) {
            made = true;
        }
    }

    private static final String GADGET = Gadget.class.getName();

    @Test
    void a_class_that_is_named_is_never_made() {
        List<String> payloads = List.of(
                "{'@class':'%s','command':'id'}",
                "{'@type':'%s','command':'id'}",
                "{'@c':'%s','command':'id'}",
                "{'type':'%s','class':'%s'}",
                "['%s',{'command':'id'}]",
                "['%s','id']",
                "{'%s':{'command':'id'}}",
                "{'name':['%s',{'command':'id'}],'balance':1}",
                "{'name':{'@class':'%s'},'balance':1}",
                "{'@type':'%s','radius':1.0}",
                "{'@type':'java.net.URL','radius':1.0}",
                "{'@type':'circle','radius':{'@class':'%s'}}",
                "{'@id':1,'@ref':'%s'}");
        for (String payload : payloads) {
            String text = payload.replace('\'', '"').replace("%s", GADGET);
            for (Type type :
                    List.of(Account.class, Shape.class, Price.class, type(List.class, Shape.class), Color.class)) {
                refused(new JsonCodec(), type, text.getBytes(UTF_8));
                refused(new SmileCodec(), type, smile(text));
            }
        }
        assertFalse(Gadget.made);
    }

    @Test
    void what_names_a_class_is_data_where_data_is_asked_for() {
        Map<String, String> read = read(
                new JsonCodec(),
                type(Map.class, String.class, String.class),
                ("{\"@class\":\"" + GADGET + "\"}").getBytes(UTF_8));
        assertEquals(Map.of("@class", GADGET), read);
        assertFalse(Gadget.made);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "nul",
                "{",
                "}",
                "[]",
                "[{}]",
                "\"text\"",
                "12",
                "true",
                "{}",
                "{\"name\":\"a\"} {}",
                "{\"name\":\"a\",\"balance\":1}x",
                "{\"name\":\"a\",\"balance\":1,\"more\":1}",
                "{\"name\":\"a\",\"balance\":null}",
                "{\"name\":\"a\",\"balance\":1.5}",
                "{\"name\":\"a\",\"balance\":99999999999}",
                "{\"name\":\"a\",\"balance\":\"1\"}",
                "{\"name\":\"a\",\"balance\":NaN}",
                "{\"name\":\"a\",\"balance\":[1]}",
                "{\"name\":[\"a\"],\"balance\":1}",
                "{\"name\":1,\"balance\":1}",
                "{'name':'a','balance':1}",
                "/* a */{\"name\":\"a\",\"balance\":1}",
                "{\"name\":\"a\",\"balance\":01}"
            })
    void what_is_not_exactly_an_account_is_none(String text) {
        if (!text.equals("{}")) {
            refused(new JsonCodec(), Account.class, text.getBytes(UTF_8));
        }
        refused(new JsonCodec(), Price.class, text.getBytes(UTF_8));
    }

    @Test
    void enums_are_read_by_their_names_alone() {
        assertEquals(Color.GREEN, read(new JsonCodec(), Color.class, "\"GREEN\"".getBytes(UTF_8)));
        for (String text : List.of("0", "\"0\"", "\"green\"", "\"\"", "\"BLUE\"", "[]", "{}", "null")) {
            assertTrue(isRefusedOrNull(new JsonCodec(), Color.class, text.getBytes(UTF_8)), text);
        }
    }

    @Test
    void numbers_that_are_a_trap_are_none() {
        refused(new JsonCodec(), BigDecimal.class, "1e2147483647".getBytes(UTF_8));
        refused(new JsonCodec(), BigDecimal.class, "1e-999999999".getBytes(UTF_8));
        refused(new JsonCodec(), BigDecimal.class, "9".repeat(1001).getBytes(UTF_8));
        refused(new JsonCodec(), BigDecimal.class, "\"12\"".getBytes(UTF_8));
        refused(new JsonCodec(), BigInteger.class, "9".repeat(1001).getBytes(UTF_8));
        refused(new JsonCodec(), BigInteger.class, "1e1000000".getBytes(UTF_8));
        refused(new JsonCodec(), Long.class, "1e1000000".getBytes(UTF_8));
        refused(new JsonCodec(), int[].class, "[1e1000000]".getBytes(UTF_8));
    }

    @ParameterizedTest
    @MethodSource("io.cachewright.jackson.Values#codecs")
    void what_is_nested_deeply_is_none(Codec codec) {
        for (int depth : new int[] {1_000, 500_000}) {
            String lists = "[".repeat(depth);
            String orders = "{\"before\":".repeat(depth);
            byte[] smile = new byte[depth + 4];
            Arrays.fill(smile, (byte) 0xF8);
            System.arraycopy(new byte[] {':', ')', '\n', 0}, 0, smile, 0, 4);
            refused(codec, Order.class, orders.getBytes(UTF_8));
            refused(codec, Order.class, smile);
            refused(codec, type(List.class, type(List.class, String.class)), lists.getBytes(UTF_8));
            refused(codec, type(List.class, type(List.class, String.class)), smile);
        }
    }

    @Test
    void bytes_that_are_no_utf_8_are_none() {
        for (int[] bytes :
                new int[][] {{0xC3}, {0xC3, 0x28}, {0xFF}, {0xFE}, {0xED, 0xA0}, {0xF8, 0x88, 0x80, 0x80, 0x80}, {0x80}
                }) {
            byte[] text = new byte[bytes.length + 2];
            text[0] = '"';
            for (int i = 0; i < bytes.length; i++) {
                text[i + 1] = (byte) bytes[i];
            }
            text[bytes.length + 1] = '"';
            refused(new JsonCodec(), String.class, text);
        }
    }

    @Test
    void lengths_that_are_only_claimed_reserve_nothing() {
        // Smile: binary of 512 MB, a decimal of 512 MB, a text without an end; of none of them there is more than a
        // start
        String length = "\u0001\u007f\u007f\u007f\u00bf";
        for (String claim : List.of(
                "\u00fd" + length, "\u00e8" + length, "*\u0080" + length, "&" + length, "\u00e0abc", "\u00e4abc")) {
            byte[] payload = (":)\n\u0004" + claim).getBytes(ISO_8859_1);
            for (Type type : List.of(byte[].class, String.class, BigDecimal.class, BigInteger.class)) {
                refused(new SmileCodec(), type, payload);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("io.cachewright.jackson.Values#codecs")
    void truncated_and_flipped_values_are_none_or_data(Codec codec) {
        RandomValues random = new RandomValues(3);
        ValueCodec<Order> orders = codec.forType(Order.class);
        byte[] whole = orders.encode(random.order(1));
        for (int length = 0; length < whole.length; length++) {
            refused(codec, Order.class, Arrays.copyOf(whole, length));
        }
        for (int bit = 0; bit < whole.length * 8; bit++) {
            byte[] flipped = whole.clone();
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            isRefusedOrNull(codec, Order.class, flipped);
        }
    }

    @ParameterizedTest
    @MethodSource("io.cachewright.jackson.Values#codecs")
    void nonsense_is_none_or_data(Codec codec) {
        long seed = 17;
        Random random = new Random(seed);
        byte[] start = codec.id() == SmileCodec.ID ? new byte[] {':', ')', '\n', 5} : new byte[] {'{', '"'};
        for (int i = 0; i < 20_000; i++) {
            byte[] nonsense = new byte[4 + random.nextInt(60)];
            random.nextBytes(nonsense);
            System.arraycopy(start, 0, nonsense, 0, start.length);
            isRefusedOrNull(codec, Order.class, nonsense);
            isRefusedOrNull(codec, Circle.class, nonsense);
        }
    }

    private static void refused(Codec codec, Type type, byte[] bytes) {
        assertThrows(
                RuntimeException.class,
                () -> read(codec, type, bytes),
                () -> new String(bytes, 0, Math.min(80, bytes.length), ISO_8859_1) + " as " + type);
    }

    /** Throws what is no exception that a reader of an entry expects. */
    private static boolean isRefusedOrNull(Codec codec, Type type, byte[] bytes) {
        try {
            return read(codec, type, bytes) == null;
        } catch (RuntimeException e) {
            return true;
        }
    }

    private static <V> V read(Codec codec, Type type, byte[] bytes) {
        return Values.<V>opened(codec, type).decode(bytes, 0, bytes.length);
    }

    private static byte[] smile(String json) {
        try {
            return new SmileMapper().writeValueAsBytes(new ObjectMapper().readTree(json));
        } catch (JacksonException e) {
            throw new IllegalArgumentException(json, e);
        }
    }
}
