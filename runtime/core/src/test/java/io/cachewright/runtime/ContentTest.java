package io.cachewright.runtime;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ContentTest {
    static Stream<Arguments> equals() {
        return Stream.of(
                Arguments.of(null, null),
                Arguments.of("a", new String("a")),
                Arguments.of(new int[] {1, 2}, new int[] {1, 2}),
                Arguments.of(new double[] {Double.NaN}, new double[] {Double.NaN}),
                Arguments.of(new boolean[0], new boolean[0]),
                Arguments.of(new String[] {"a", null}, new String[] {"a", null}),
                Arguments.of(new int[][] {{1}, null}, new int[][] {{1}, null}),
                Arguments.of(new Object[] {new byte[][] {{1}}}, new Object[] {new byte[][] {{1}}}),
                Arguments.of(selfContaining(), selfContaining()));
    }

    private static Object[] selfContaining() {
        Object[] array = {"a", null};
        array[1] = array;
        return array;
    }

    @ParameterizedTest
    @MethodSource("equals")
    void equal_content_is_equal_and_hashes_alike(Object a, Object b) {
        assertTrue(Content.equal(a, b));
        assertTrue(Content.equal(b, a));
        assertEquals(Content.hash(a), Content.hash(b));
    }

    static Stream<Arguments> differ() {
        return Stream.of(
                Arguments.of("a", null),
                Arguments.of(new int[] {1, 2}, new int[] {2, 1}),
                Arguments.of(new int[] {1}, new long[] {1}),
                Arguments.of(new int[] {1}, new Object[] {1}),
                Arguments.of(new String[0], new Integer[0]),
                Arguments.of(new String[] {"a", null}, new Object[] {"a", null}),
                Arguments.of(new Object[] {new Object[] {new byte[] {1}}}, new Object[] {new byte[][] {{1}}}),
                Arguments.of(new Object[] {List.of()}, new Object[] {new Object[0]}),
                Arguments.of(new double[] {0.0}, new double[] {-0.0}),
                Arguments.of(new int[][] {{1}, {2}}, new int[][] {{1}, {3}}),
                Arguments.of(new Object[] {"a", new Object[] {"a", null}}, selfContaining()));
    }

    @ParameterizedTest
    @MethodSource("differ")
    void other_content_is_not_equal(Object a, Object b) {
        assertFalse(Content.equal(a, b));
        assertFalse(Content.equal(b, a));
    }

    @Test
    void arrays_in_one_another_in_two_ways_hash_alike_when_equal() {
        Object[] left = new Object[1];
        Object[] right = new Object[1];
        Object[] shared = {left};
        left[0] = shared;
        right[0] = shared;
        if (Content.equal(left, right)) {
            assertEquals(Content.hash(left), Content.hash(right));
        }
        Object[] loop = new Object[1];
        loop[0] = loop;
        Object[] longer = {new Object[1]};
        ((Object[]) longer[0])[0] = longer;
        assertFalse(Content.equal(loop, longer));
    }

    @Test
    void a_copy_is_equal_and_shares_no_array() {
        Object[] original = {new int[] {1}, new String[][] {{"a"}}, "b", null, List.of(1)};
        Object[] copy = Content.copy(original);
        assertTrue(Content.equal(original, copy));
        assertNotSame(original[0], copy[0]);
        assertNotSame(((String[][]) original[1])[0], ((String[][]) copy[1])[0]);
        assertEquals(String[][].class, copy[1].getClass());
        assertSame(original[4], copy[4]);
    }

    @Test
    void a_copy_keeps_its_type_and_what_is_no_array_is_itself() {
        assertArrayEquals(new long[] {1, 2}, Content.copy(new long[] {1, 2}));
        assertEquals(Integer[].class, Content.copy((Object[]) new Integer[] {1}).getClass());
        List<String> list = List.of("a");
        assertSame(list, Content.copy(list));
        assertNull(Content.<int[]>copy(null));
    }

    @Test
    void a_copy_of_an_array_inside_itself_is_inside_itself() {
        Object[] copy = Content.copy(selfContaining());
        assertSame(copy, copy[1]);
        int[] inner = {1};
        Object[] twice = Content.copy(new Object[] {inner, inner});
        assertSame(twice[0], twice[1]);
    }
}
