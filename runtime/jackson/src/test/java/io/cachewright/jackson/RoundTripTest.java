package io.cachewright.jackson;

import static io.cachewright.jackson.Values.back;
import static io.cachewright.jackson.Values.type;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.cachewright.jackson.Shop.Account;
import io.cachewright.jackson.Shop.Animal;
import io.cachewright.jackson.Shop.Answer;
import io.cachewright.jackson.Shop.Circle;
import io.cachewright.jackson.Shop.Color;
import io.cachewright.jackson.Shop.Dog;
import io.cachewright.jackson.Shop.Everything;
import io.cachewright.jackson.Shop.Found;
import io.cachewright.jackson.Shop.Holder;
import io.cachewright.jackson.Shop.Line;
import io.cachewright.jackson.Shop.Missing;
import io.cachewright.jackson.Shop.Order;
import io.cachewright.jackson.Shop.Price;
import io.cachewright.jackson.Shop.Shape;
import io.cachewright.jackson.Shop.Square;
import io.cachewright.jackson.Shop.State;
import io.cachewright.jackson.Shop.User;
import io.cachewright.runtime.shared.Codec;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamConstraintsException;

class RoundTripTest {
    private static final Price PRICE = new Price(new BigDecimal("12.50"), Currency.getInstance("EUR"));

    @ParameterizedTest
    @MethodSource("io.cachewright.jackson.Values#codecs")
    void random_values_come_back_as_they_were(Codec codec) {
        long seed = 20261121;
        RandomValues random = new RandomValues(seed);
        for (int i = 0; i < 300; i++) {
            Order order = random.order(4);
            assertEquals(order, back(codec, Order.class, order), "seed " + seed);
            Everything everything = random.everything();
            assertEquals(everything, back(codec, Everything.class, everything), "seed " + seed);
        }
    }

    @ParameterizedTest
    @MethodSource("io.cachewright.jackson.Values#codecs")
    void random_scalars_come_back_as_they_were(Codec codec) {
        long seed = 4711;
        RandomValues random = new RandomValues(seed);
        for (Class<?> scalar : random.scalars()) {
            for (int i = 0; i < 200; i++) {
                Object value = random.scalar(scalar);
                assertEquals(value, back(codec, scalar, value), scalar + ", seed " + seed);
                assertEquals(List.of(value), back(codec, type(List.class, scalar), List.of(value)), "seed " + seed);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("io.cachewright.jackson.Values#codecs")
    void random_keys_of_maps_come_back_as_they_were(Codec codec) {
        long seed = 815;
        RandomValues random = new RandomValues(seed);
        for (Class<?> key : random.scalars()) {
            if (Scalars.isKey(key)) {
                for (int i = 0; i < 50; i++) {
                    Map<Object, Integer> map = new HashMap<>(Map.of(random.scalar(key), 1, "other", 2));
                    map.remove("other");
                    assertEquals(map, back(codec, type(Map.class, key, Integer.class), map), key + ", seed " + seed);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("io.cachewright.jackson.Values#codecs")
    void containers_keep_their_order_and_their_nulls(Codec codec) {
        List<Price> list = new ArrayList<>(Arrays.asList(PRICE, null, PRICE));
        assertEquals(list, back(codec, type(List.class, Price.class), list));
        Set<String> set = new LinkedHashSet<>(List.of("z", "y", "x", "w", "v", "a"));
        assertEquals(List.copyOf(set), List.copyOf((Set<?>) back(codec, type(Set.class, String.class), set)));
        Map<String, Price> map = new LinkedHashMap<>();
        map.put("z", PRICE);
        map.put("", null);
        map.put("a.b", PRICE);
        Map<?, ?> read = (Map<?, ?>) back(codec, type(Map.class, String.class, Price.class), map);
        assertEquals(map, read);
        assertEquals(new ArrayList<>(map.keySet()), new ArrayList<>(read.keySet()));
        assertEquals(List.of(), back(codec, type(List.class, Price.class), List.of()));
        Type nested = type(Map.class, UUID.class, type(List.class, type(Optional.class, Line.class)));
        assertThrows(RuntimeException.class, () -> codec.forType(nested), "a raw Line");
    }

    @ParameterizedTest
    @MethodSource("io.cachewright.jackson.Values#codecs")
    void an_optional_is_kept_empty_or_not(Codec codec) {
        Type optional = type(Optional.class, Price.class);
        assertEquals(Optional.of(PRICE), back(codec, optional, Optional.of(PRICE)));
        assertEquals(Optional.empty(), back(codec, optional, Optional.empty()));
        List<Optional<String>> list = List.of(Optional.of("a"), Optional.empty());
        assertEquals(list, back(codec, type(List.class, type(Optional.class, String.class)), list));
    }

    /** Its name only begins like that of the JDK's class. */
    record OptionalFee(int cents) {}

    @ParameterizedTest
    @MethodSource("io.cachewright.jackson.Values#codecs")
    void an_optional_may_hold_what_is_called_like_one(Codec codec) {
        Optional<OptionalFee> fee = Optional.of(new OptionalFee(250));
        assertEquals(fee, back(codec, type(Optional.class, OptionalFee.class), fee));
    }

    @ParameterizedTest
    @MethodSource("io.cachewright.jackson.Values#codecs")
    void constants_go_by_their_names_whatever_they_are_called_in_a_web_api(Codec codec) {
        for (State state : State.values()) {
            assertEquals(state, back(codec, State.class, state));
            Map<State, List<State>> map = Map.of(state, List.of(state));
            assertEquals(map, back(codec, type(Map.class, State.class, type(List.class, State.class)), map));
        }
    }

    @ParameterizedTest
    @MethodSource("io.cachewright.jackson.Values#codecs")
    void generics_are_read_as_the_full_type_says(Codec codec) {
        Line<List<Price>> line = new Line<>(List.of(PRICE), 2, Optional.of("gift"));
        assertEquals(line, back(codec, type(Line.class, type(List.class, Price.class)), line));
    }

    @ParameterizedTest
    @MethodSource("io.cachewright.jackson.Values#codecs")
    void what_has_a_name_may_hold_what_has_one(Codec codec) {
        Answer<List<Shape>> found = new Found<>(List.of(new Circle(1)));
        assertEquals(found, back(codec, type(Answer.class, type(List.class, Shape.class)), found));
        assertEquals(found, back(codec, type(Found.class, type(List.class, Shape.class)), found));
        Answer<Shape> none = new Missing<>("B2");
        assertEquals(none, back(codec, type(Answer.class, Shape.class), none));
        assertEquals(
                Optional.of(found),
                back(
                        codec,
                        type(Optional.class, type(Answer.class, type(List.class, Shape.class))),
                        Optional.of(found)));
    }

    @ParameterizedTest
    @MethodSource("io.cachewright.jackson.Values#codecs")
    void constants_as_keys_keep_their_order(Codec codec) {
        Map<State, Integer> map = new LinkedHashMap<>();
        map.put(State.SENT, 1);
        map.put(State.PAID, 2);
        Map<?, ?> read = (Map<?, ?>) back(codec, type(Map.class, State.class, Integer.class), map);
        assertEquals(List.of(State.SENT, State.PAID), List.copyOf(read.keySet()));
    }

    @ParameterizedTest
    @MethodSource("io.cachewright.jackson.Values#codecs")
    void arrays_keep_their_content(Codec codec) {
        Holder holder = new Holder(new int[] {1, -2}, new byte[] {0, -1, 127}, new String[][] {{"a"}, {}, null});
        Holder read = (Holder) back(codec, Holder.class, holder);
        assertArrayEquals(holder.numbers(), read.numbers());
        assertArrayEquals(holder.bytes(), read.bytes());
        assertArrayEquals(holder.table(), read.table());
        Price[] prices = {PRICE, null};
        assertArrayEquals(prices, (Price[]) back(codec, Price[].class, prices));
        char[] letters = {'a', '€', '"'};
        assertArrayEquals(letters, (char[]) back(codec, char[].class, letters));
        double[] numbers = {-0.0, Double.NaN, Double.MIN_VALUE};
        assertArrayEquals(numbers, (double[]) back(codec, double[].class, numbers));
    }

    @ParameterizedTest
    @MethodSource("io.cachewright.jackson.Values#codecs")
    void an_object_is_its_fields_whatever_annotations_say_of_showing_it(Codec codec) {
        Account account = new Account("savings", 0);
        assertEquals(account, back(codec, Account.class, account));
        User user = new User("Ann", "secret", LocalDate.of(1999, 12, 31), 26);
        assertEquals(user, back(codec, User.class, user));
        assertEquals(new User(null), back(codec, User.class, new User(null)));
    }

    @ParameterizedTest
    @MethodSource("io.cachewright.jackson.Values#codecs")
    void an_object_is_made_by_its_only_constructor(Codec codec) {
        assertEquals(3, ((Shop.Point) back(codec, Shop.Point.class, new Shop.Point(3, 4))).x);
        assertEquals("a", ((Shop.Wrapped) back(codec, Shop.Wrapped.class, new Shop.Wrapped("a"))).text);
    }

    @ParameterizedTest
    @MethodSource("io.cachewright.jackson.Values#codecs")
    void names_that_the_user_chose_tell_classes_apart(Codec codec) {
        for (Shape shape : List.of(new Circle(1), new Square(2, new Circle(0.5)), new Square(3, null))) {
            assertEquals(shape, back(codec, Shape.class, shape));
            assertEquals(List.of(shape), back(codec, type(List.class, Shape.class), List.of(shape)));
        }
        assertEquals(new Circle(1), back(codec, Circle.class, new Circle(1)));
        assertEquals(new Dog(), back(codec, Animal.class, new Dog()));
        assertEquals(new Animal(), back(codec, Animal.class, new Animal()));
        assertEquals(
                List.of(new Dog(), new Animal()),
                back(codec, type(List.class, Animal.class), List.of(new Dog(), new Animal())));
    }

    @ParameterizedTest
    @MethodSource("io.cachewright.jackson.Values#codecs")
    void objects_of_another_class_than_the_type_says_are_not_written(Codec codec) {
        assertThrows(RuntimeException.class, () -> back(codec, Account.class, new Shop.Savings()));
        List<Account> accounts = List.of(new Account("a", 1), new Shop.Savings());
        assertThrows(RuntimeException.class, () -> back(codec, type(List.class, Account.class), accounts));
        assertThrows(
                RuntimeException.class,
                () -> back(codec, type(Optional.class, Account.class), Optional.of(new Shop.Savings())));
        assertThrows(RuntimeException.class, () -> back(codec, Account[].class, new Account[] {new Shop.Savings()}));
        assertThrows(RuntimeException.class, () -> back(codec, Animal.class, new Shop.Cat()));
        assertThrows(RuntimeException.class, () -> back(codec, Date.class, new Timestamp(1)));
        assertThrows(
                RuntimeException.class, () -> back(codec, type(List.class, Date.class), List.of(new Timestamp(1))));
        assertThrows(RuntimeException.class, () -> back(codec, type(Line.class, Date.class), line(new Timestamp(1))));
        assertThrows(
                RuntimeException.class, () -> back(codec, type(Line.class, Account.class), line(new Shop.Savings())));
    }

    private static Line<Object> line(Object item) {
        return new Line<>(item, 1, Optional.empty());
    }

    @ParameterizedTest
    @MethodSource("io.cachewright.jackson.Values#codecs")
    void what_would_come_back_as_something_else_is_not_written(Codec codec) {
        for (Object value : List.of(
                new BigDecimal("1E+100001"),
                new BigDecimal("1." + "0".repeat(1000)),
                java.math.BigInteger.TEN.pow(1001))) {
            assertThrows(RuntimeException.class, () -> back(codec, value.getClass(), value), value::toString);
        }
    }

    @ParameterizedTest
    @MethodSource("io.cachewright.jackson.Values#codecs")
    void half_a_character_comes_back_or_is_not_written(Codec codec) {
        for (Object value : List.of("half \uD800 a character", "\uDC00", '\uD800', Map.of("\uD800", "\uDC00 a"))) {
            Type type = value instanceof Map ? type(Map.class, String.class, String.class) : value.getClass();
            try {
                assertEquals(value, back(codec, type, value));
            } catch (JacksonException e) {
                assertTrue(e.getMessage().contains("surrogate"), e.getMessage());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("io.cachewright.jackson.Values#codecs")
    void what_is_deeper_than_can_be_read_is_not_written(Codec codec) {
        Order deep = null;
        boolean refused = false;
        for (int depth = 0; depth < 300; depth++) {
            deep = new Order(null, null, null, null, null, deep);
            try {
                Values.opened(codec, Order.class).encode(deep);
            } catch (StreamConstraintsException e) {
                refused = true;
                continue;
            }
            assertEquals(deep, back(codec, Order.class, deep));
            assertFalse(refused);
        }
        assertTrue(refused);
        for (int depth = 0; depth < 100_000; depth++) {
            deep = new Order(null, null, null, null, null, deep);
        }
        Order deepest = deep;
        assertThrows(RuntimeException.class, () -> codec.forType(Order.class).encode(deepest));
    }

    @Test
    void json_is_for_people_to_read() {
        byte[] bytes = new JsonCodec()
                .<Object>forType(
                        Line.class.getTypeParameters().length == 1 ? type(Line.class, Color.class) : Line.class)
                .encode(new Line<>(Color.GREEN, 2, Optional.empty()));
        assertEquals("{\"item\":\"GREEN\",\"count\":2,\"note\":null}", new String(bytes, UTF_8));
    }
}
