package io.cachewright.runtime;

import io.cachewright.runtime.StagedStore.Op;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Several processes over one store, as far as caches are concerned; all by one clock that only a test turns. */
final class Nodes implements AutoCloseable {
    static final Duration WINDOW = Duration.ofSeconds(1);

    final TurnedClock clock = new TurnedClock();
    final HeldExecutor behind = new HeldExecutor();
    final MapStore map = new MapStore(clock::nanos);
    private final List<Caches> open = new ArrayList<>();
    /** What went wrong with the store, as listeners hear of it. */
    final List<Throwable> faults = new CopyOnWriteArrayList<>();

    private UnaryOperator<CachesBuilder> setUp = builder -> builder;

    /** One process; what reaches the store from it goes over this stage. */
    record Node(StagedStore store, Caches caches, Cache<String, String> cache) {}

    static CacheSpec<String, String> spec() {
        return CacheSpec.<String, String>named("prices")
                .ttl(Duration.ofMinutes(10))
                .shareable((key, to) -> to.add(key), "1", String.class);
    }

    /** Has nodes that come from now on set up like this. */
    Nodes with(UnaryOperator<CachesBuilder> further) {
        setUp = further;
        return this;
    }

    Node shared() {
        return shared(spec());
    }

    Node shared(CacheSpec<String, String> spec) {
        StagedStore store = new StagedStore(map);
        return node(store, Caches.builder().shared(store), spec);
    }

    Node strict() {
        StagedStore store = new StagedStore(map);
        return node(store, Caches.builder().tiered(store, Coherence.strict()), spec());
    }

    /** Its thread that asks for changes is dead, so that a call asks, once the window is closed: see {@link #poll}. */
    Node relaxed() {
        return relaxed(spec());
    }

    Node relaxed(CacheSpec<String, String> spec) {
        StagedStore store = new StagedStore(map);
        CompletableFuture<Thread> asker = new CompletableFuture<>();
        store.before(Op.CELLS, () -> {
            Thread.currentThread().setUncaughtExceptionHandler((thread, killed) -> {});
            asker.complete(Thread.currentThread());
            throw new Killed();
        });
        Node node = node(store, Caches.builder().tiered(store, Coherence.within(WINDOW)), spec);
        try {
            asker.get(30, TimeUnit.SECONDS).join();
        } catch (Exception unexpected) {
            throw new AssertionError(unexpected);
        }
        return node;
    }

    /** Ends a thread, without much noise. */
    private static final class Killed extends VirtualMachineError {
        @Override
        public synchronized Throwable fillInStackTrace() {
            return this;
        }
    }

    private Node node(StagedStore store, CachesBuilder builder, CacheSpec<String, String> spec) {
        Caches caches = setUp.apply(builder.clock(clock).executor(behind).listener(new Faults()))
                .build();
        open.add(caches);
        return new Node(store, caches, caches.open(spec));
    }

    private final class Faults implements CacheListener {
        @Override
        public void storeFault(String cache, Throwable fault) {
            faults.add(fault);
        }
    }

    /** Has each of these learn what others have changed. */
    void poll(Node... nodes) {
        clock.turn(WINDOW);
        for (Node node : nodes) {
            var unused = node.cache().peek("a key that nothing else uses");
        }
    }

    @Override
    public void close() {
        map.away = false;
        open.forEach(Caches::close);
    }

    /** A load that begins, and ends when it is told to. */
    static final class Held implements Loader<String> {
        private final String value;
        private final CountDownLatch begun = new CountDownLatch(1);
        private final CountDownLatch goOn = new CountDownLatch(1);

        Held(String value) {
            this.value = value;
        }

        @Override
        public String load() throws InterruptedException {
            begun.countDown();
            await(goOn);
            return value;
        }

        void awaitBegin() {
            await(begun);
        }

        void goOn() {
            goOn.countDown();
        }

        private static void await(CountDownLatch latch) {
            try {
                if (!latch.await(60, TimeUnit.SECONDS)) {
                    throw new AssertionError("nothing happened for a minute");
                }
            } catch (InterruptedException unexpected) {
                throw new AssertionError(unexpected);
            }
        }
    }

    /** A call on a thread of its own. */
    record Running(Thread thread, CompletableFuture<@Nullable String> result) {
        @Nullable
        String get() throws Exception {
            return result.get(60, TimeUnit.SECONDS);
        }
    }

    static Running start(Callable<@Nullable String> call) {
        CompletableFuture<@Nullable String> result = new CompletableFuture<>();
        Thread thread = new Thread(() -> {
            try {
                result.complete(call.call());
            } catch (Throwable failure) {
                result.completeExceptionally(failure);
            }
        });
        thread.start();
        return new Running(thread, result);
    }
}
