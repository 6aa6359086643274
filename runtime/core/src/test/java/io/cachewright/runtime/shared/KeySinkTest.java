package io.cachewright.runtime.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class KeySinkTest {
    record Range(int from, Integer to) {
        static void write(Range range, KeySink to) {
            to.add(range.from).add(range.to);
        }
    }

    @Test
    void what_ends_one_part_can_not_begin_the_next() {
        assertNotEquals(key(to -> to.add("a:b").add("c")), key(to -> to.add("a").add("b:c")));
        assertNotEquals(key(to -> to.add("ab").add("")), key(to -> to.add("a").add("b")));
        assertNotEquals(
                key(to -> to.add(List.of("a", "b")).add(List.of())),
                key(to -> to.add(List.of("a")).add(List.of("b"))));
        assertNotEquals(key(to -> to.add(List.of(List.of("a"), "b"))), key(to -> to.add(List.of("a", "b"))));
        assertNotEquals(key(to -> to.add(List.of("]"))), key(to -> to.add(List.of())));
    }

    @Test
    void null_is_neither_a_text_nor_what_is_empty() {
        List<SharedKey> keys = List.of(
                key(to -> to.add((String) null)),
                key(to -> to.add("null")),
                key(to -> to.add("")),
                key(to -> to.add(List.of())),
                key(to -> to.add(Collections.singletonList(null))),
                key(to -> to.add(Optional.empty())),
                key(to -> {}));
        assertEquals(keys.size(), Set.copyOf(keys).size());
        assertEquals(keys.get(0), key(to -> to.add((Object) null)));
        assertEquals(keys.get(0), key(to -> to.add((Range) null, Range::write)));
        assertEquals(keys.get(0), key(to -> to.addEach((List<Range>) null, Range::write)));
        assertEquals(keys.get(0), key(to -> to.addEach((Range[]) null, Range::write)));
    }

    @Test
    void a_primitive_is_written_as_its_box() {
        assertEquals(key(to -> to.add(7)), key(to -> to.add((Object) 7)));
        assertEquals(key(to -> to.add(7L)), key(to -> to.add((Object) 7L)));
        assertEquals(key(to -> to.add(0.5)), key(to -> to.add((Object) 0.5)));
        assertEquals(key(to -> to.add(0.5f)), key(to -> to.add((Object) 0.5f)));
        assertEquals(key(to -> to.add('x')), key(to -> to.add((Object) 'x')));
        assertEquals(key(to -> to.add(true)), key(to -> to.add((Object) true)));
        assertNotEquals(key(to -> to.add((Object) 7)), key(to -> to.add((Object) 7L)));
        assertNotEquals(key(to -> to.add((Object) (byte) 7)), key(to -> to.add((Object) (short) 7)));
    }

    @Test
    void records_go_by_their_components_wherever_they_are() {
        Range one = new Range(1, null);
        Range two = new Range(2, 3);
        assertNotEquals(key(to -> to.add(one, Range::write)), key(to -> to.add(two, Range::write)));
        assertEquals(
                key(to -> to.addEach(new LinkedHashSet<>(List.of(one, two)), Range::write)),
                key(to -> to.addEach(new LinkedHashSet<>(List.of(two, one)), Range::write)));
        assertNotEquals(
                key(to -> to.addEach(List.of(one, two), Range::write)),
                key(to -> to.addEach(List.of(two, one), Range::write)));
        assertEquals(
                key(to -> to.addEach(Map.of("a", one, "b", two), (name, it) -> it.add(name), Range::write)),
                key(to -> to.addEach(
                        new TreeMap<>(Map.of("b", two, "a", one)), (name, it) -> it.add(name), Range::write)));
        assertNotEquals(
                key(to -> to.addEach(Optional.of(one), Range::write)),
                key(to -> to.addEach(Optional.<Range>empty(), Range::write)));
        assertNotEquals(
                key(to -> to.addEach(new Range[] {one, null}, Range::write)),
                key(to -> to.addEach(new Range[] {one}, Range::write)));
    }

    @Test
    void people_can_read_it() {
        SharedKey key = key(to -> to.add("A1")
                .add(Locale.GERMANY)
                .add(new BigDecimal("1.50"))
                .add(DayOfWeek.FRIDAY)
                .add(LocalDate.of(2024, 2, 29))
                .add(new int[] {1, -2})
                .add(Map.of("k", List.of(1L)))
                .add(new byte[] {0, -1})
                .add((Object) null)
                .add(2.5)
                .add(new Range(1, null), Range::write)
                .add(Optional.empty())
                .add("é€\uD83D\uDE00"));
        assertEquals(
                "A1, de DE, 1.50, FRIDAY, 2024-02-29, [1, -2], {k=[1]}, 00ff, null, 2.5, (1, null), Optional[],"
                        + " é€\uD83D\uDE00",
                key.readable());
        assertEquals("()", key(to -> {}).readable());
    }

    @Test
    void nobody_has_to_read_more_than_two_hundred_characters() {
        String readable = key(to -> to.add("x".repeat(10_000)).add(List.of("y".repeat(10_000))))
                .readable();
        assertEquals("x".repeat(200) + "...", readable);
    }

    @Test
    void what_is_sensitive_can_not_be_read() {
        SharedKey key = key(to -> to.add("A1").sensitive().add("secret").add(5));
        assertEquals("A1, ***, 5", key.readable());
        assertEquals("A1, ***, 5", key.toString());
        assertTrue(key.sensitive());
        SharedKey deep = key(
                to -> to.sensitive().add(Map.of("secret", List.of("hidden"))).add("open"));
        assertEquals("***, open", deep.readable());
        assertFalse(key(to -> to.add("A1")).sensitive());
        assertNotEquals(key, key(to -> to.add("A1").sensitive().add("other").add(5)));
    }

    /** Stores keep keys for longer than a process runs: whoever changes this loses what they hold. */
    @Test
    void the_form_does_not_change() {
        SharedKey key =
                key(to -> to.add("A€").add(-1).add(300L).add(List.of(true)).add((Object) null));
        assertEquals(
                "730441e282ac" + "6901" + "6cd804" + "4c545d" + "6e",
                HexFormat.of().formatHex(key.canonical()));
    }

    @Test
    void a_part_that_nobody_can_write_is_an_error_that_says_so() {
        for (Object part : Arrays.asList(new Object(), new StringBuilder("a"), List.of(new Object()), Runtime.class)) {
            ValueTypeException thrown = assertThrows(ValueTypeException.class, () -> new KeySink().add(part));
            assertTrue(thrown.getMessage().startsWith("a part of the key is of java.lang."), thrown.getMessage());
            assertTrue(thrown.fix().startsWith("Make the key of"), thrown.fix());
        }
    }

    private static SharedKey key(Consumer<KeySink> written) {
        KeySink to = new KeySink();
        written.accept(to);
        return to.key();
    }
}
