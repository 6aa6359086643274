package io.cachewright.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class TagTest {
    @Test
    void values_take_their_places_in_order() {
        assertEquals("order:7:EUR", Tag.of("order:{}:{}", 7L, "EUR"));
        assertEquals("catalog", Tag.of("catalog"));
        assertEquals("42", Tag.of("{}", 42));
    }

    @Test
    void plain_text_stays_as_it_is() {
        assertEquals("user:a-b_c.d@example.org", Tag.of("user:{}", "a-b_c.d@example.org"));
        assertEquals("user:Größe", Tag.of("user:{}", "Größe"));
        assertEquals("unit:SECONDS", Tag.of("unit:{}", TimeUnit.SECONDS));
    }

    @Test
    void no_value_can_end_its_place() {
        assertEquals("a:1%3A2:b", Tag.of("a:{}:b", "1:2"));
        assertNotEquals(Tag.of("a:{}:{}", "1:2", "3"), Tag.of("a:{}:{}", "1", "2:3"));
        assertEquals("%253A", Tag.of("{}", "%3A"));
        assertEquals("%20%2F%E2%82%AC%F0%9F%98%80", Tag.of("{}", " /€😀"));
        assertEquals("%7B%7D", Tag.of("{}", "{}"));
    }

    @Test
    void null_is_no_text() {
        assertEquals("user:%null", Tag.of("user:{}", (Object) null));
        assertEquals("user:null", Tag.of("user:{}", "null"));
        assertEquals("user:%25null", Tag.of("user:{}", "%null"));
        assertEquals("user:", Tag.of("user:{}", ""));
    }

    @Test
    void as_many_values_as_places() {
        CacheException few = assertThrows(CacheException.class, () -> Tag.of("a:{}:{}", 1));
        assertEquals(
                "[cachewright:tag-values] tag 'a:{}:{}' was given 1 value.\n  Fix: Give one value for each {} in it, as in Tag.of(\"user:{}\", id).",
                few.getMessage());
        assertThrows(CacheException.class, () -> Tag.of("a", 1));
    }

    @Test
    void half_a_letter_is_not_a_question_mark() {
        assertEquals("%ED%A0%80", Tag.of("{}", "\uD800"));
        assertNotEquals(Tag.of("{}", "\uD800"), Tag.of("{}", "?"));
        assertNotEquals(Tag.of("{}", "\uD800"), Tag.of("{}", "\uD801"));
    }

    /** From few letters, so that pairs that are nearly the same are common. */
    @Test
    void different_values_are_different_tags() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        String letters = "a%:/{}?3A\uD83D\uDE00é ";
        Map<String, List<String>> seen = new HashMap<>();
        for (int i = 0; i < 100_000; i++) {
            List<String> values = List.of(text(random, letters), text(random, letters));
            String tag = Tag.of("{}:{}", values.toArray());
            List<String> other = seen.putIfAbsent(tag, values);
            assertTrue(other == null || other.equals(values), () -> "seed " + seed + ": " + values + " " + other);
        }
    }

    private static String text(Random random, String letters) {
        StringBuilder text = new StringBuilder();
        for (int length = random.nextInt(4); length > 0; length--) {
            text.append(letters.charAt(random.nextInt(letters.length())));
        }
        return text.toString();
    }
}
