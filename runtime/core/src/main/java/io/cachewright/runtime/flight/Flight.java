package io.cachewright.runtime.flight;

import io.cachewright.runtime.memory.Fields;
import io.cachewright.runtime.version.Evidence;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.jspecify.annotations.Nullable;

/**
 * One load of one key that others may wait for. Safe for any number of threads; only {@link #await} waits, and it parks
 * without holding a lock or a monitor, so a virtual thread leaves its carrier.
 *
 * <p>The lease is the flight's right to publish. {@link #seal} uses it up for a result; {@link #revoke} destroys it
 * and, if that came too late, withdraws the result. Whichever comes first, a result that was loaded before an
 * invalidation is never read after it.
 */
public final class Flight<R extends Revocable> {
    /** In the lease's place once the flight was revoked. */
    private static final Object REVOKED = new Object();

    /** In the owner's place while no thread runs the user's method, but its future is yet to complete. */
    private static final Object NO_THREAD = new Object();

    private static final VarHandle LEASE = Fields.of(MethodHandles.lookup(), "lease", Object.class);
    private static final VarHandle OWNER = Fields.of(MethodHandles.lookup(), "owner", Object.class);
    private static final VarHandle WAITING = Fields.of(MethodHandles.lookup(), "waiting", Waiters.class);
    private static final VarHandle END = Fields.of(MethodHandles.lookup(), "end", Object.class);

    private final Object key;
    private final int hash;
    private final Evidence evidence;
    private volatile @Nullable Object lease;
    private volatile @Nullable Object owner;
    private volatile @Nullable Waiters waiting;

    /** The result that it landed with, or an Outcome of another kind; null while it is in the air. */
    private volatile @Nullable Object end;

    private volatile @Nullable R older;
    private volatile @Nullable R loaded;
    private volatile @Nullable Object departure;

    /**
     * Set by the owner in the frame that began the flight, when it leaves that frame by an exception. A field and not a
     * method, because after a stack overflow there may be no room left to call one, or to end the flight properly.
     */
    public volatile boolean ownerLeft;

    /**
     * How many tasks the owner has taken up inside each other, while it waited in the middle of this, where one of them
     * loads the key again for itself. Only for the owner. Small, because each load makes a flight.
     */
    public short sideTasks;

    /** A flight for this key, under the evidence that was captured before. Nobody runs it until somebody claims it. */
    public Flight(Object key, Evidence evidence) {
        this.key = key;
        this.hash = key.hashCode();
        this.evidence = evidence;
    }

    /** What it loads. */
    Object key() {
        return key;
    }

    /** The hash code of its key. */
    int hash() {
        return hash;
    }

    /** Whether it loads this key, which has this hash code. */
    boolean isOf(Object other, int hash) {
        return this.hash == hash && (key == other || other.equals(key));
    }

    /** Makes the caller its owner before anybody else knows of it. */
    void claimFirst() {
        OWNER.set(this, Thread.currentThread());
    }

    /** Makes the caller the one who runs the user's method; false when somebody else already does. */
    public boolean claim() {
        return OWNER.compareAndSet(this, null, Thread.currentThread());
    }

    /** Lets another thread claim it; only for the owner, before it runs the user's method. */
    public void handOver() {
        owner = null;
    }

    /** The user's method has returned a future that completes later; only for the owner. */
    public void leaveThread() {
        owner = NO_THREAD;
    }

    /** Whether nobody runs it, so that whoever would wait should claim it. */
    boolean isUnclaimed() {
        return owner == null && isInTheAir();
    }

    /** Whether its owner has gone without ending it, so that nobody will. */
    public boolean isDeserted() {
        return (ownerLeft || isDead(owner)) && isInTheAir();
    }

    private static boolean isDead(@Nullable Object owner) {
        // To ask a thread takes a native call, and most who ask are the owner.
        return owner instanceof Thread thread && thread != Thread.currentThread() && !thread.isAlive();
    }

    /** The thread that runs the user's method; null if none does. */
    @Nullable
    Thread owner() {
        return owner instanceof Thread thread ? thread : null;
    }

    /** Keeps a result that others may not have yet; only for the owner, whose own calls get it meanwhile. */
    public void loaded(R result) {
        loaded = result;
    }

    /** The result that it has loaded and not landed with yet; null if there is none. */
    public @Nullable R loaded() {
        return loaded;
    }

    /** Whether the caller itself is in the middle of this load, or works for who is and waits for it. */
    public boolean isMine() {
        return isRunBy(Thread.currentThread()) && isInTheAir() && !ownerLeft;
    }

    private boolean isRunBy(Thread caller) {
        Object now = owner;
        return now == caller || (now instanceof Thread thread && Crew.isAwaited(thread, caller));
    }

    /** What it is loaded under. */
    public Evidence evidence() {
        return evidence;
    }

    /** Whether nothing it was begun under has been invalidated, so that calls which begin now may join. */
    public boolean stands() {
        return lease != REVOKED && evidence.stands() && !isDeserted();
    }

    /**
     * Uses the lease to publish this result; false when it must not be published. After true, and until
     * {@link #land} returns, the result may be put where others read it.
     */
    public boolean seal(R result) {
        return evidence.stands() && LEASE.compareAndSet(this, null, result);
    }

    /** Keeps what it holds while it loads, such as a lease, right before it does; only for the owner. */
    public void depart(Object how) {
        departure = how;
    }

    /** What it holds while it loads; null before that, and where it holds nothing. */
    public @Nullable Object departure() {
        return departure;
    }

    /** Keeps the entry that it is to replace, which is older than what it will load; only for the owner. */
    public void supersedes(@Nullable R older) {
        if (older != null) {
            this.older = older;
        }
    }

    /** The entry that must not be served after its result, even if that is not published; null if it knows of none. */
    public @Nullable R older() {
        return older;
    }

    /** Takes away the right to publish, and withdraws the result if it is published already. */
    public void revoke() {
        Object held = lease;
        while (held != REVOKED) {
            // In this order, so that another who revokes it meanwhile does not return before that is true.
            if (held instanceof Revocable published) {
                published.revoke();
            }
            LEASE.compareAndSet(this, held, REVOKED);
            held = lease;
        }
    }

    /** Whether it has not ended. */
    public boolean isInTheAir() {
        return end == null;
    }

    /** Ends it with a result, and wakes those who wait. */
    public void land(R result) {
        end(result);
    }

    /**
     * Ends it without a load, because the store had a result of an earlier one. That is not handed to those who wait: it
     * may have been invalidated before they came.
     */
    public void find() {
        end(Outcome.without(Outcome.Kind.FOUND));
    }

    /** Ends it with what the user's method threw, which also those who wait get. */
    public void fail(Throwable failure) {
        end(Outcome.failed(failure));
    }

    /** Ends it for a reason that concerns its own thread alone; those who wait load again. */
    public void abandon(@Nullable Throwable failure) {
        end(Outcome.abandoned(failure));
    }

    /** Ends it, unless it has ended already. */
    private void end(Object how) {
        if (END.compareAndSet(this, null, how)) {
            Waiters waiters = waiting;
            if (waiters != null) {
                waiters.wake();
            }
        }
    }

    /** How it ended; null while it is in the air. */
    @SuppressWarnings("unchecked") // see the field
    public @Nullable Outcome<R> outcome() {
        Object how = end;
        return how instanceof Revocable ? Outcome.loaded((R) how) : (Outcome<R>) how;
    }

    /**
     * Waits until it ends, for at most so many nanoseconds of real time. An interrupt does not end the wait, because
     * the methods that generated code overrides need not declare one; the thread is interrupted again afterwards.
     */
    public Outcome<R> await(long nanos) {
        Outcome<R> ended = outcome();
        return ended != null ? ended : Parking.await(this, nanos);
    }

    /** Runs this when the flight has ended, on the thread that ends it; at once if it has ended already. */
    public void whenEnded(Runnable action) {
        Waiters waiters = waiting();
        waiters.add(action);
        // It may have ended before the action was there to be seen.
        if (!isInTheAir() && waiters.remove(action)) {
            action.run();
        }
    }

    /** Takes back an action; false if it has been run, or is about to. */
    public boolean forget(Runnable action) {
        return waiting().remove(action);
    }

    private Waiters waiting() {
        Waiters waiters = waiting;
        if (waiters != null) {
            return waiters;
        }
        WAITING.compareAndSet(this, null, new Waiters());
        return waiting();
    }
}
