package io.cachewright.redis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.cachewright.runtime.shared.StoreException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What waits to be done later. */
final class PendingTest {
    private static final Insistence.Attempt<?> AWAY = () -> {
        throw new StoreException("its server is away", null);
    };

    @Test
    void one_whose_server_stays_away_keeps_no_other_from_being_done() throws Exception {
        doneThoughThereIs(AWAY);
    }

    @Test
    void nor_does_one_that_fails_for_another_reason() throws Exception {
        doneThoughThereIs(() -> {
            throw new IllegalStateException("whatever");
        });
    }

    private static void doneThoughThereIs(Insistence.Attempt<?> failing) throws Exception {
        CountDownLatch done = new CountDownLatch(1);
        try (Pending pending = new Pending("pending", 2)) {
            assertTrue(pending.add(failing));
            assertTrue(pending.add(() -> {
                done.countDown();
                return true;
            }));

            assertTrue(done.await(10, TimeUnit.SECONDS));

            Until.holds("it is done", () -> pending.size() == 1);
        }
    }

    @Test
    void there_are_no_more_than_there_may_be() {
        try (Pending pending = new Pending("pending", 1)) {
            assertTrue(pending.add(AWAY));

            assertFalse(pending.add(AWAY));

            assertEquals(1, pending.size());
        }
    }
}
