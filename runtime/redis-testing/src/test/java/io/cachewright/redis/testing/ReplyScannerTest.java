package io.cachewright.redis.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReplyScannerTest {
    /** Each is one reply, with another behind it that must not be touched, and cut at every place. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "+OK\r\n",
                "-ERR no 12\r\n",
                ":-12\r\n",
                "$-1\r\n",
                "$0\r\n\r\n",
                "$5\r\na\r\n*3\r\n",
                "*-1\r\n",
                "*0\r\n",
                "*2\r\n$1\r\na\r\n*2\r\n:1\r\n+x\r\n",
                "_\r\n",
                "#t\r\n",
                ",1.5e-3\r\n",
                "(123456789012345678901234567890\r\n",
                "=5\r\ntxt:a\r\n",
                "!3\r\nERR\r\n",
                "~1\r\n:1\r\n",
                ">2\r\n+message\r\n$1\r\na\r\n",
                "%1\r\n+key\r\n*1\r\n:1\r\n",
                "|1\r\n+ttl\r\n:9\r\n$2\r\nab\r\n",
            })
    void a_reply_ends_where_the_next_begins(String reply) {
        byte[] bytes = (reply + "+next\r\n").getBytes(StandardCharsets.ISO_8859_1);
        for (int cut = 0; cut <= reply.length(); cut++) {
            ReplyScanner scanner = new ReplyScanner();
            int first = cut == 0 ? 0 : scanner.scan(bytes, 0, cut);
            assertEquals(cut, first);
            assertEquals(cut == 0 || cut == reply.length(), scanner.isBetweenReplies());
            int end = cut == reply.length() ? cut : scanner.scan(bytes, cut, bytes.length);
            assertEquals(reply.length(), end);
            assertTrue(scanner.isBetweenReplies());
        }
    }
}
