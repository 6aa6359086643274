package io.cachewright.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

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
                "[cachewright:tag-values] tag 'a:{}:{}' was given 1 value.\n  Fix: Give one value for each {} in it.",
                few.getMessage());
        assertThrows(CacheException.class, () -> Tag.of("a", 1));
    }
}
