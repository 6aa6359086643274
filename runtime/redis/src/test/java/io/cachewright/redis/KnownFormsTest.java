package io.cachewright.redis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.cachewright.redis.layout.Layout;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a process knows of the forms that others write in. */
@Timeout(60)
final class KnownFormsTest {
    private static final String OWN = "form-own";
    private static final String OTHER = "form-new";
    private static final int ROUNDS = 20_000;

    /** On a machine that is busy with something else a round can take milliseconds. */
    private static final Duration MOST = Duration.ofSeconds(5);

    private static byte[] version(String... forms) {
        return ("v".repeat(StoredVersions.CACHE) + String.join("", forms)).getBytes(StandardCharsets.US_ASCII);
    }

    /** As after all was invalidated, when processes add theirs to the list one after the other. */
    @Test
    void what_was_seen_last_is_known_even_if_two_see_something_new_at_once() {
        List<byte[]> seen = List.of(version(OWN), version(OWN, OTHER));
        Forms forms = new Forms("prices", OWN, new Layout("shop", 1, null));
        AtomicInteger begun = new AtomicInteger();
        AtomicInteger done = new AtomicInteger();
        Thread other = new Thread(() -> {
            for (int round = 1; round <= ROUNDS; round++) {
                await(begun, round);
                forms.isListed(seen.get(0));
                done.set(round);
            }
        });
        other.setDaemon(true);
        other.start();
        long end = System.nanoTime() + MOST.toNanos();
        try {
            for (int round = 1; round <= ROUNDS && System.nanoTime() - end < 0; round++) {
                forms.isListed(version(OWN, "form-" + round % 10 + "th"));
                begun.set(round);
                forms.isListed(seen.get(1));
                await(done, round);
                assertEquals(List.of(OWN, OTHER), forms.listed(seen.get(1)));
                assertEquals(List.of(OWN, OTHER), forms.known(), "in round " + round);
            }
        } finally {
            // So that the other ends.
            begun.set(ROUNDS);
        }
    }

    /** Without a pause, so that both go on at once. */
    private static void await(AtomicInteger reaches, int round) {
        while (reaches.get() < round) {
            Thread.onSpinWait();
        }
    }
}
