package io.cachewright.redis.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.cachewright.redis.RedisStore;
import io.cachewright.redis.Until;
import io.cachewright.redis.testing.RedisServer;
import io.cachewright.runtime.Cache;
import io.cachewright.runtime.Under;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Faults 29, 34 and 35 of the table: processes that are frozen, killed, or all want the same. */
@Timeout(180)
final class ProcessFaultsTest {
    @TempDir
    Path folder;

    private final List<ChildProcess> processes = new ArrayList<>();
    private RedisServer server;
    private Node here;
    private Cache<Integer, Integer> cache;

    @BeforeEach
    void start() {
        server = RedisServer.start();
        here = Node.open(0, Kind.SHARED, RedisStore.builder("trial").uri(server.uri()));
        cache = here.caches().open(Node.spec(ObedientProcess.CACHE));
    }

    @AfterEach
    void stop() {
        processes.forEach(ChildProcess::close);
        here.close();
        server.close();
    }

    private ChildProcess process(Kind kind, boolean patient) {
        ChildProcess process = ChildProcess.start(
                ObedientProcess.class, processes.size() + 1, kind, server.uri(), folder.resolve("source"), patient);
        processes.add(process);
        return process.awaitLine("ready");
    }

    private static String answer(ChildProcess process, String line) {
        process.tell(line);
        return process.nextLine();
    }

    @Tag("long")
    @Test
    void fault_29_a_process_frozen_for_longer_than_copies_may_be_behind() {
        ChildProcess other = process(Kind.RELAXED, false);
        for (int i = 1; i <= 10; i++) {
            int value = i;
            assertEquals("" + value, answer(other, "load " + value));
            other.freeze();
            Until.holds("the invalidation is certain", () -> {
                cache.invalidate(ObedientProcess.KEY);
                return true;
            });
            // For so long copies may be behind; what happens meanwhile is nothing.
            LockSupport.parkNanos(2 * Kind.WINDOW.toNanos());
            other.tell("load " + (value + 1));
            other.resume();
            assertEquals("" + (value + 1), other.nextLine());
        }
    }

    @Test
    void fault_34_the_process_that_loads_is_killed() {
        // Patient, so that its lease is there however slow the machine is; then it is made one as others have.
        ChildProcess other = process(Kind.SHARED, true);
        assertEquals("loading", answer(other, "hold"));
        String lease = server.command("KEYS", "*:l:*").list().get(0).text();
        assertEquals(1, server.command("PEXPIRE", lease, Node.LEASE.toMillis()).number());
        long before = System.nanoTime();
        other.close();
        assertEquals(2, cache.load(ObedientProcess.KEY, () -> 2));
        Duration took = Duration.ofNanos(System.nanoTime() - before);
        assertTrue(took.compareTo(Node.LEASE.plus(Node.BUDGET)) < 0, "took " + took);
        Until.holds("it is kept", () -> {
            var unused = cache.load(ObedientProcess.KEY, () -> 2);
            return cache.peek(ObedientProcess.KEY, Under.NOTHING) != null;
        });
    }

    @Tag("long")
    @Test
    void fault_35_a_stampede_of_three_processes_is_one_load() throws IOException {
        for (int i = 0; i < 3; i++) {
            process(Kind.values()[i], true);
        }
        processes.forEach(each -> each.tell("stampede 500"));
        processes.forEach(each -> each.awaitLine("waiting"));
        processes.forEach(each -> each.tell("go"));
        processes.forEach(each -> assertEquals("[1]", each.nextLine()));
        assertEquals(1, Source.in(folder.resolve("source")).version(0));
    }
}
