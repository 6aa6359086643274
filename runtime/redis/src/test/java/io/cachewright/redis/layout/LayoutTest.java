package io.cachewright.redis.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.cachewright.runtime.shared.KeySink;
import io.cachewright.runtime.shared.SharedKey;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Names: nothing a user writes can be mistaken for anything else. */
final class LayoutTest {
    private static final Layout LAYOUT = new Layout("shop", 1, null);

    private static SharedKey key(Object... parts) {
        KeySink sink = new KeySink();
        for (Object part : parts) {
            sink.add(part);
        }
        return sink.key();
    }

    private static String entry(Layout layout, String cache, SharedKey key) {
        return new String(layout.of(cache, "Ab_1").place(key).entry(), StandardCharsets.UTF_8);
    }

    /** Processes with different versions of the library share a server, so these stay what they are. */
    @Test
    void names_stay_what_they_are() {
        assertEquals("{shop:0}:e:prices:Ab_1:sA1,i42", entry(LAYOUT, "prices", key("A1", 42)));
        assertEquals("{shop:0}:e:prices:Ab_1:l-7,T,n", entry(LAYOUT, "prices", key(-7L, true, null)));
        assertEquals("{shop:0}:e:prices:Ab_1:s", entry(LAYOUT, "prices", key("")));
        assertEquals("{shop:0}:e:prices:Ab_1:", entry(LAYOUT, "prices", key()));
        assertEquals("{shop:0}:e:a%3Ab:Ab_1:s%7B%7D%0D%0A%25", entry(LAYOUT, "a:b", key("{}\r\n%")));
        assertEquals(
                "{shop:0}:e:prices:Ab_1:#" + Digest.text(new Digest(null).of(key("ü").canonical())),
                entry(LAYOUT, "prices", key("ü")));
        assertEquals("{shop:0}:n:prices", new String(LAYOUT.of("prices", "Ab_1").version(0), StandardCharsets.UTF_8));
        assertEquals("{shop:v:prices}", new String(LAYOUT.vector("prices"), StandardCharsets.UTF_8));
        assertEquals("{shop:v:}", new String(LAYOUT.vector(""), StandardCharsets.UTF_8));
        assertEquals("{a%7D%3Ab:v:}", new String(new Layout("a}:b", 1, null).vector(""), StandardCharsets.UTF_8));
    }

    @Test
    void a_key_that_one_cache_has_placed_is_elsewhere_in_others() {
        SharedKey key = key("A1");
        CacheLayout prices = LAYOUT.of("prices", "Ab_1");
        assertSame(prices.place(key), prices.place(key));
        assertEquals("{shop:0}:e:stock:Ab_1:sA1", entry(LAYOUT, "stock", key));
        assertEquals("{shop:0}:e:prices:Ab_1:sA1", new String(prices.place(key).entry(), StandardCharsets.UTF_8));
    }

    @Test
    void keys_that_differ_have_names_that_differ() {
        List<SharedKey> keys = List.of(
                key("a:b", "c"),
                key("a", "b:c"),
                key("a,b"),
                key("a", "b"),
                key("a,sb"),
                key(1),
                key(1L),
                key("1"),
                key((short) 1),
                key((byte) 1),
                key('1'),
                key(true),
                key("T"),
                key((Object) null),
                key("n"),
                key("null"),
                key(""),
                key(),
                key("", ""),
                key("#"),
                key("x".repeat(1000)),
                key("x".repeat(1001)),
                key(List.of("a")),
                key(List.of()),
                key("a%2C"),
                key("\u0000"),
                key("%00"));
        Map<String, SharedKey> names = new HashMap<>();
        for (SharedKey key : keys) {
            SharedKey other = names.put(entry(LAYOUT, "prices", key), key);
            assertNull(other, () -> key + " is named as " + other);
        }
    }

    /** Not only what a sink writes: a key can be made of any bytes. */
    @Test
    void bytes_that_differ_have_names_that_differ() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        Map<String, String> names = new HashMap<>();
        byte[] letters = "snilbhTF,%".getBytes(StandardCharsets.US_ASCII);
        for (int i = 0; i < 200_000; i++) {
            byte[] bytes = new byte[random.nextInt(5)];
            for (int at = 0; at < bytes.length; at++) {
                bytes[at] = random.nextInt(3) == 0 ? (byte) random.nextInt(4) : letters[random.nextInt(letters.length)];
                if (random.nextInt(8) == 0) {
                    bytes[at] = (byte) (0x80 + random.nextInt(2));
                }
            }
            String text = new String(bytes, StandardCharsets.ISO_8859_1);
            String other = names.put(entry(LAYOUT, "c", new SharedKey(bytes, "", false)), text);
            assertTrue(other == null || other.equals(text), "seed " + seed);
        }
    }

    @Test
    void names_are_plain_short_text_whatever_the_key() {
        String name = entry(LAYOUT, "prices", key("} {\n\r\u0000\"'\\*?[" + "x".repeat(10_000)));

        assertTrue(name.matches("[!-~]{1,200}"), name);
        assertEquals(0, name.indexOf("{shop:0}:e:prices:Ab_1:"));
    }

    @Test
    void what_is_sensitive_is_hashed() {
        SharedKey sensitive = new KeySink().sensitive().add("4711").key();

        assertFalse(entry(LAYOUT, "cards", sensitive).contains("4711"));
    }

    @Test
    void a_secret_makes_other_hashes() {
        Layout secret = new Layout("shop", 1, new byte[] {1, 2, 3});
        SharedKey sensitive = new KeySink().sensitive().add("4711").key();

        assertNotEquals(entry(LAYOUT, "cards", sensitive), entry(secret, "cards", sensitive));
        assertNotEquals(
                LAYOUT.of("cards", "Ab_1").place(sensitive).check(),
                secret.of("cards", "Ab_1").place(sensitive).check());
    }

    @Test
    void versions_are_sixteen_letters_and_never_twice() {
        String first = new String(Fresh.version(), StandardCharsets.US_ASCII);

        assertTrue(first.matches("[!-~]{16}"), first);
        assertNotEquals(first, new String(Fresh.version(), StandardCharsets.US_ASCII));
        assertEquals(16, Fresh.token().length());
    }
}
