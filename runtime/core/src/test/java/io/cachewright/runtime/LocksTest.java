package io.cachewright.runtime;

import static io.cachewright.runtime.Calls.call;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;

/** A caller holds a lock that the load needs for which it waits. Without a cache it would have loaded for itself. */
@Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
class LocksTest {
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Caches caches = Caches.local();
    private final Cache<String, String> cache = caches.open(CacheSpec.named("prices"));
    private final CountDownLatch loading = new CountDownLatch(1);

    @AfterEach
    void end() {
        threads.shutdownNow();
    }

    /** Begins to load this key on another thread. */
    private Future<String> begin(String key, Loader<String> loader) throws InterruptedException {
        Future<String> loaded = threads.submit(() -> call(cache, key, () -> {
            loading.countDown();
            return loader.load();
        }));
        loading.await();
        return loaded;
    }

    private static String locked(Lock lock, Callable<String> action) throws Exception {
        lock.lock();
        try {
            return action.call();
        } finally {
            lock.unlock();
        }
    }

    private void assertTheOthersIsKept(Future<String> other) throws Exception {
        assertEquals("other's", other.get());
        assertEquals("other's", cache.peek("a"));
        assertEquals(0, ((StoredCache<?, ?>) cache).flights());
    }

    @Test
    void a_monitor() throws Exception {
        Object monitor = new Object();
        Future<String> other;
        synchronized (monitor) {
            other = begin("a", () -> {
                synchronized (monitor) {
                    return "other's";
                }
            });
            assertEquals("mine", call(cache, "a", () -> "mine"));
        }
        assertTheOthersIsKept(other);
    }

    @Test
    void a_lock() throws Exception {
        assertLoadsForItself(new ReentrantLock());
    }

    @Test
    void a_lock_for_writing() throws Exception {
        assertLoadsForItself(new ReentrantReadWriteLock().writeLock());
    }

    private void assertLoadsForItself(Lock lock) throws Exception {
        lock.lock();
        Future<String> other = begin("a", () -> locked(lock, () -> "other's"));
        assertEquals("mine", call(cache, "a", () -> "mine"));
        lock.unlock();
        assertTheOthersIsKept(other);
    }

    @Test
    void a_lock_that_a_load_needs_for_which_the_load_waits() throws Exception {
        Lock lock = new ReentrantLock();
        lock.lock();
        Future<String> next = begin("b", () -> locked(lock, () -> "next"));
        CountDownLatch waiting = new CountDownLatch(1);
        Future<String> other = threads.submit(() -> call(cache, "a", () -> {
            waiting.countDown();
            return call(cache, "b", () -> "never") + ", other's";
        }));
        waiting.await();
        assertEquals("mine", call(cache, "a", () -> "mine"));
        lock.unlock();
        assertEquals("next", next.get());
        assertEquals("next, other's", other.get());
    }

    @Test
    void a_lock_of_one_that_waits_for_a_lock_of_the_callers() throws Exception {
        Lock lock = new ReentrantLock();
        Lock between = new ReentrantLock();
        lock.lock();
        CountDownLatch held = new CountDownLatch(1);
        Future<String> holder = threads.submit(() -> locked(between, () -> {
            held.countDown();
            return locked(lock, () -> "held both");
        }));
        held.await();
        Future<String> other = begin("a", () -> locked(between, () -> "other's"));
        assertEquals("mine", call(cache, "a", () -> "mine"));
        lock.unlock();
        assertEquals("held both", holder.get());
        assertTheOthersIsKept(other);
    }
}
