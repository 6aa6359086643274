package io.cachewright.runtime.flight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.cachewright.runtime.flight.Outcome.Kind;
import io.cachewright.runtime.version.Stamp;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class FlightTest {
    private static final class Item implements Revocable {
        private boolean revoked;

        @Override
        public void revoke() {
            revoked = true;
        }
    }

    private final Stamp stamp = new Stamp();
    private final Flight<Item> flight = new Flight<>("key", stamp);

    private void claimElsewhere() throws InterruptedException {
        Thread owner = new Thread(flight::claim);
        owner.start();
        owner.join();
    }

    @Test
    void a_dead_owner_is_noticed() throws InterruptedException {
        claimElsewhere();
        assertEquals(Kind.ABANDONED, flight.await(Long.MAX_VALUE).kind());
    }

    @Test
    void an_owner_that_left_without_a_word_is_noticed() throws InterruptedException {
        Thread owner = new Thread(() -> {
            flight.claim();
            flight.ownerLeft = true;
            java.util.concurrent.locks.LockSupport.park();
        });
        owner.setDaemon(true);
        owner.start();
        while (!flight.ownerLeft) {
            Thread.onSpinWait();
        }
        assertFalse(flight.stands());
        assertEquals(Kind.ABANDONED, flight.await(Long.MAX_VALUE).kind());
        owner.interrupt();
    }

    @Test
    void a_flight_that_nobody_runs_is_offered_to_who_waits() {
        assertEquals(Kind.UNCLAIMED, flight.await(Long.MAX_VALUE).kind());
        assertTrue(flight.claim());
        assertFalse(flight.claim());
        assertTrue(flight.isMine());
        flight.handOver();
        assertTrue(flight.claim());
    }

    @Test
    void waiting_has_an_end_when_asked_to() {
        flight.claim();
        flight.leaveThread();
        assertEquals(
                Kind.TIMEOUT, flight.await(TimeUnit.MILLISECONDS.toNanos(1)).kind());
    }

    @Test
    void waiting_for_ones_own_flight_is_a_circle() {
        flight.claim();
        assertEquals(Kind.CYCLE, flight.await(Long.MAX_VALUE).kind());
    }

    @Test
    void a_lease_is_used_once_and_never_after_it_was_revoked() {
        Item item = new Item();
        assertTrue(flight.seal(item));
        assertFalse(flight.seal(new Item()));
        flight.revoke();
        assertTrue(item.revoked);
        assertFalse(flight.stands());
        Flight<Item> revoked = new Flight<>("key", stamp);
        revoked.revoke();
        assertFalse(revoked.seal(new Item()));
        Flight<Item> bumped = new Flight<>("key", stamp);
        stamp.revoke();
        assertFalse(bumped.seal(new Item()));
    }

    /** A result that is sealed, and while it is withdrawn for the first time lets somebody else invalidate its key. */
    private static final class Contested implements Revocable {
        private final Flights<Contested> flights = new Flights<>();
        private final Flight<Contested> flight = new Flight<>("key", new Stamp());
        private boolean revoked;
        private boolean contested;

        Contested() {
            flights.start(null, flight);
            flight.seal(this);
        }

        @Override
        public void revoke() {
            if (!contested) {
                contested = true;
                flights.revoke("key");
                assertTrue(revoked, "the later invalidation is over, and what was loaded before it can still be read");
            }
            revoked = true;
        }
    }

    @Test
    void an_invalidation_does_not_end_before_another_has_withdrawn_the_result() {
        Contested result = new Contested();
        result.flights.revoke("key");
        assertTrue(result.contested);
    }

    @Test
    void an_invalidation_does_not_end_before_a_newer_flight_has_withdrawn_the_result() {
        Contested result = new Contested();
        result.flights.start(result.flight, new Flight<>("key", new Stamp()));
        assertTrue(result.contested);
    }

    @Test
    void who_comes_after_the_end_is_told_at_once() {
        Item item = new Item();
        flight.claim();
        flight.land(item);
        int[] told = {0};
        flight.whenEnded(() -> told[0]++);
        assertEquals(1, told[0]);
        assertSame(item, flight.await(Long.MAX_VALUE).result());
    }

    @Test
    void one_that_fails_when_woken_does_not_keep_the_others_waiting() {
        boolean[] woken = new boolean[1];
        flight.whenEnded(() -> {
            throw new AssertionError("broken");
        });
        flight.whenEnded(() -> woken[0] = true);
        assertThrows(AssertionError.class, () -> flight.abandon(null));
        assertTrue(woken[0]);
    }
}
