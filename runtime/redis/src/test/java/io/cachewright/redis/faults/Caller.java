package io.cachewright.redis.faults;

import io.cachewright.runtime.CacheHandle;
import io.cachewright.runtime.Changes;
import io.cachewright.runtime.Entry;
import io.cachewright.runtime.InvalidationUncertainException;
import io.cachewright.runtime.history.History;
import io.cachewright.runtime.history.History.Call;
import io.cachewright.runtime.history.History.Invalidation;
import io.cachewright.runtime.history.History.Load;
import io.cachewright.runtime.history.History.Scope;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntSupplier;
import java.util.stream.IntStream;

/** Calls, puts and invalidates on a node, one thing after the other, and records what came of it. For one thread. */
final class Caller {
    private final Node node;
    private final Source source;
    private final History history;
    private final History.Part part;
    private final IntSupplier numbers;
    private final Random random;
    private final AtomicLong acts = new AtomicLong();

    /** @param numbers of loads, no two alike in a history */
    Caller(Node node, Source source, History history, IntSupplier numbers, long seed) {
        this.node = node;
        this.source = source;
        this.history = history;
        this.part = history.part();
        this.numbers = numbers;
        this.random = new Random(seed);
    }

    /** How many things it has done. */
    long acts() {
        return acts.get();
    }

    void act() {
        int key = random.nextInt(Source.KEYS);
        int what = random.nextInt(1_000);
        if (what < 700) {
            call(key);
        } else if (what < 900) {
            callMany(IntStream.range(0, Source.KEYS)
                    .filter(each -> random.nextInt(3) > 0)
                    .boxed()
                    .toList());
        } else if (what < 925) {
            put(key);
        } else if (what < 965) {
            invalidate(Scope.KEY, key);
        } else if (what < 985) {
            invalidate(Scope.TAG, History.tagOf(key));
        } else if (what < 995) {
            invalidate(Scope.GROUP, History.groupOf(key));
        } else {
            invalidate(Scope.ALL, 0);
        }
        acts.incrementAndGet();
    }

    void call(int key) {
        long begin = System.nanoTime();
        try {
            Entry<Integer> hit = node.cache().find(key);
            int value = hit != null
                    ? hit.value()
                    : node.cache().load(key, Node.under(key), () -> load(random.nextLong(), key, begin));
            long end = System.nanoTime();
            part.calls.add(new Call(key, node.number(), begin, end, value, begin, end));
        } catch (Throwable thrown) {
            if (!(thrown instanceof SourceFailure failure) || failure.key != key) {
                part.surprises.add("S7: a call of key " + key + " on " + node + " threw " + told(thrown));
            }
        }
        inTime("a call of key " + key, begin);
    }

    /** Asks for all of these at once. */
    private void callMany(List<Integer> keys) {
        long begin = System.nanoTime();
        try {
            Map<Integer, Integer> values = new CacheHandle<>(
                    node.cache(), key -> load(random.nextLong(), key, begin), Node::under) {}.getAll(keys);
            long end = System.nanoTime();
            values.forEach((key, value) -> part.calls.add(new Call(key, node.number(), begin, end, value, begin, end)));
        } catch (Throwable thrown) {
            if (!(thrown instanceof SourceFailure failure) || !keys.contains(failure.key)) {
                part.surprises.add("S7: a call of keys " + keys + " on " + node + " threw " + told(thrown));
            }
        }
        inTime("a call of keys " + keys, begin, keys.size() + 1);
    }

    /** May run on another thread, so it writes into a part of its own. */
    private int load(long chance, int key, long asked) throws SourceFailure {
        long start = System.nanoTime();
        int number = numbers.getAsInt();
        long version = source.version(key);
        Random random = new Random(chance);
        pause(random);
        boolean fails = random.nextInt(30) == 0;
        history.part().loads.add(new Load(number, key, asked, start, System.nanoTime(), version, fails, false));
        if (fails) {
            throw new SourceFailure(key);
        }
        return number;
    }

    /** Changes what the scope covers and then invalidates it. Returns whether that is certain. */
    boolean invalidate(Scope scope, int which) {
        Invalidation covering = new Invalidation(scope, which, node.number(), 0, 0);
        for (int key = 0; key < Source.KEYS; key++) {
            if (covering.covers(key)) {
                source.change(key);
            }
        }
        return recorded(scope, which, () -> {
            switch (scope) {
                case KEY -> node.cache().invalidate(which);
                case TAG -> node.caches().invalidateTags("t" + which);
                case GROUP -> node.cache().invalidateGroup("g", which);
                case ALL -> node.cache().invalidateAll();
            }
        });
    }

    private boolean recorded(Scope scope, int which, Runnable invalidation) {
        long begin = System.nanoTime();
        boolean certain = false;
        try {
            invalidation.run();
            certain = true;
        } catch (InvalidationUncertainException uncertain) {
            // Recorded below.
        } catch (Throwable thrown) {
            part.surprises.add(
                    "S6: an invalidation of " + scope + " " + which + " on " + node + " threw " + told(thrown));
        }
        (certain ? part.invalidations : part.uncertain)
                .add(new Invalidation(scope, which, node.number(), begin, System.nanoTime()));
        inTime("an invalidation of " + scope + " " + which, begin);
        return certain;
    }

    /** A method that changes the source and whose result is put. */
    void put(int key) {
        long begin = System.nanoTime();
        Changes changes = node.caches().changes(node.cache());
        long start = System.nanoTime();
        long version = source.change(key);
        pause(random);
        int number = numbers.getAsInt();
        long putAt = System.nanoTime();
        boolean certain = false;
        try {
            changes.put(node.cache(), key, Node.under(key), number).apply();
            certain = true;
        } catch (InvalidationUncertainException uncertain) {
            // Recorded below.
        } catch (Throwable thrown) {
            part.surprises.add("S6: a put of key " + key + " on " + node + " threw " + told(thrown));
        }
        long end = System.nanoTime();
        part.loads.add(new Load(number, key, begin, start, end, version, false, true));
        (certain ? part.puts : part.uncertain).add(new Invalidation(Scope.KEY, key, node.number(), putAt, end));
        if (certain) {
            part.calls.add(new Call(key, node.number(), begin, end, number, begin, end));
        }
        inTime("a put of key " + key, begin);
    }

    private static String told(Throwable thrown) {
        StringWriter stack = new StringWriter();
        thrown.printStackTrace(new PrintWriter(stack));
        return stack.toString();
    }

    /** S5. */
    private void inTime(String what, long begin) {
        inTime(what, begin, 1);
    }

    private void inTime(String what, long begin, int times) {
        Duration time = Duration.ofNanos(System.nanoTime() - begin);
        if (time.compareTo(node.budget().multipliedBy(times)) > 0) {
            part.surprises.add("S5: " + what + " on " + node + " took " + time);
        }
    }

    private static void pause(Random random) {
        int chance = random.nextInt(10);
        if (chance < 8) {
            LockSupport.parkNanos(random.nextInt(2_000_000));
        } else if (chance == 8) {
            LockSupport.parkNanos(20_000_000);
        }
    }
}
