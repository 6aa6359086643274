package io.cachewright.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.ref.WeakReference;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** An application that is stopped takes everything of ours with it: redeployed fifty times, no class loader stays. */
@Timeout(600)
class LeakTest {
    /** A small application, in a class loader of its own. */
    public static final class Application implements Callable<Object> {
        @Override
        public Object call() {
            Caches caches = Caches.local();
            Cache<Integer, Integer> cache = caches.open(CacheSpec.<Integer, Integer>named("a")
                    .maxSize(10)
                    .ttl(Duration.ofHours(2))
                    .refreshAfter(Duration.ofNanos(1))
                    .staleIfError(Duration.ofHours(1))
                    .loadTimeout(Duration.ofHours(1)));
            for (int i = 0; i < 100; i++) {
                int key = i % 20;
                cache.get(key, same -> same);
                cache.loadAsync(key, Under.tags("t" + key), () -> CompletableFuture.completedFuture(key))
                        .join();
            }
            cache.invalidateAll();
            caches.invalidateTags("t1");
            caches.report();
            caches.close();
            return cache.stats().toString();
        }
    }

    /** What a server does: deploys and stops the application again and again, in a JVM where nothing of ours ran before. */
    static final class Server {
        private static final InheritableThreadLocal<Object> REQUEST = new InheritableThreadLocal<>();

        public static void main(String... arguments) throws Exception {
            List<WeakReference<ClassLoader>> stopped = new ArrayList<>();
            for (int i = 0; i < 50; i++) {
                stopped.add(deployAndStop());
            }
            Waits.until(() -> {
                System.gc();
                return stopped.stream().allMatch(each -> each.get() == null);
            });
        }

        private static WeakReference<ClassLoader> deployAndStop() throws Exception {
            List<URL> urls = new ArrayList<>();
            for (String entry : System.getProperty("java.class.path").split(System.getProperty("path.separator"))) {
                urls.add(Path.of(entry).toUri().toURL());
            }
            Thread thread = Thread.currentThread();
            ClassLoader own = thread.getContextClassLoader();
            try (URLClassLoader loader =
                    new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
                thread.setContextClassLoader(loader);
                Callable<?> application = (Callable<?>) loader.loadClass(Application.class.getName())
                        .getConstructor()
                        .newInstance();
                REQUEST.set(application);
                assertTrue(application.call().toString().startsWith("CacheStats["));
                return new WeakReference<>(loader);
            } finally {
                REQUEST.remove();
                thread.setContextClassLoader(own);
            }
        }
    }

    @Test
    void no_class_loader_stays() throws Exception {
        assertEquals("", OwnJvm.says(Server.class, "-Xmx64m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    }

    @Test
    void threads_of_its_own_end_with_the_caches() throws Exception {
        Caches caches = Caches.local();
        TurnedClock clock = new TurnedClock();
        Caches timed = Caches.builder().clock(clock).build();
        Cache<String, String> cache =
                timed.open(CacheSpec.<String, String>named("a").refreshAfter(Duration.ofSeconds(1)));
        List<Thread> seen = new ArrayList<>();
        cache.get("a", key -> "1");
        clock.turn(Duration.ofSeconds(1));
        cache.get("a", key -> {
            synchronized (seen) {
                seen.add(Thread.currentThread());
            }
            return "2";
        });
        Waits.until(() -> {
            synchronized (seen) {
                return !seen.isEmpty();
            }
        });
        assertTrue(seen.get(0).isDaemon());
        timed.close();
        caches.close();
        seen.get(0).join(30_000);
        assertEquals(Thread.State.TERMINATED, seen.get(0).getState());
    }

    /** What ends later may need a class that it can't have any more. */
    @Test
    void closing_waits_for_what_runs_behind() throws Exception {
        Thread closing = Thread.currentThread();
        CountDownLatch begun = new CountDownLatch(1);
        AtomicBoolean ended = new AtomicBoolean();
        Caches caches = Caches.local();
        Cache<String, String> cache =
                caches.open(CacheSpec.<String, String>named("a").refreshAfter(Duration.ofNanos(1)));
        cache.put("a", "1");
        Waits.until(() -> {
            cache.get("a", key -> {
                begun.countDown();
                try {
                    new CountDownLatch(1).await();
                } catch (InterruptedException closed) {
                    Waits.until(() -> closing.getState() == Thread.State.TIMED_WAITING);
                    ended.set(true);
                }
                return "2";
            });
            return begun.getCount() == 0;
        });
        caches.close();
        assertTrue(ended.get());
    }

    @Test
    void caches_that_nobody_closes_or_uses_any_more_are_collected() {
        WeakReference<Cache<Integer, Integer>> forgotten = new WeakReference<>(
                Caches.local().open(CacheSpec.<Integer, Integer>named("a").ttl(Duration.ofHours(1))));
        Cache<Integer, Integer> cache = forgotten.get();
        if (cache != null) {
            cache.put(1, 1);
            cache.invalidateAll();
        }
        cache = null;
        Waits.until(() -> {
            System.gc();
            return forgotten.get() == null;
        });
    }
}
