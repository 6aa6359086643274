package io.cachewright.redis.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.cachewright.redis.testing.NetworkProxy;
import io.cachewright.redis.testing.RedisServer;
import io.cachewright.runtime.history.History;
import io.cachewright.runtime.history.HistoryCheck;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The promises over three processes and one server, quiet and in all kinds of trouble: what each saw is collected in the
 * end and checked as one history. {@code -Dhistory.seconds=600} makes it longer. Fault 29 of the table is among the troubles.
 */
@Timeout(1_800)
final class ProcessHistoryTest {
    private static final Duration LENGTH = Duration.ofSeconds(Long.getLong("history.seconds", 4));
    private static final int PROCESSES = 3;

    @TempDir
    Path folder;

    private final long seed = System.nanoTime() >>> 10;
    private final Random random = new Random(seed);

    @ParameterizedTest
    @CsvSource({"SHARED, false", "RELAXED, true"})
    void every_promise_holds_over_three_processes(Kind kind, boolean inTrouble) throws IOException {
        run(kind, inTrouble, 1);
    }

    /** As while a deploy is under way: each process then loads for those of its own shape. */
    @ParameterizedTest
    @CsvSource({"SHARED, true", "RELAXED, false"})
    void and_while_values_have_two_shapes(Kind kind, boolean inTrouble) throws IOException {
        run(kind, inTrouble, 2);
    }

    @Tag("long")
    @ParameterizedTest
    @CsvSource({"STRICT, false", "RELAXED, false", "SHARED, true", "STRICT, true"})
    void and_for_caches_of_all_kinds(Kind kind, boolean inTrouble) throws IOException {
        run(kind, inTrouble, 1);
    }

    private void run(Kind kind, boolean inTrouble, int shapes) throws IOException {
        System.out.println("history with seed " + seed);
        List<ChildProcess> processes = new ArrayList<>();
        try (RedisServer server = RedisServer.start();
                NetworkProxy network = NetworkProxy.to(server.port())) {
            Path source = folder.resolve("source");
            Source truth = Source.in(source);
            for (int i = 0; i < PROCESSES; i++) {
                processes.add(ChildProcess.start(
                        HistoryProcess.class,
                        i,
                        kind,
                        network.uri(),
                        source,
                        events(i),
                        seed + i,
                        inTrouble,
                        "shape " + i % shapes));
            }
            processes.forEach(process -> process.awaitLine("calling"));
            long end = System.nanoTime() + LENGTH.toNanos();
            while (System.nanoTime() - end < 0) {
                pause(500);
                if (inTrouble) {
                    trouble(server, network, processes);
                }
            }
            processes.forEach(process -> process.tell("stop"));
            processes.forEach(process -> process.awaitLine("stopped"));
            // What others have changed may not be known before that; there is no other sign of it.
            LockSupport.parkNanos(2 * Kind.WINDOW.toNanos());
            processes.forEach(process -> process.tell("end"));
            processes.forEach(ChildProcess::awaitEnd);
            check(kind, inTrouble, shapes, truth);
        } finally {
            processes.forEach(ChildProcess::close);
        }
    }

    private Path events(int process) {
        return folder.resolve("events-" + process);
    }

    private void pause(int most) {
        LockSupport.parkNanos(Duration.ofMillis(1 + random.nextInt(most)).toNanos());
    }

    private void trouble(RedisServer server, NetworkProxy network, List<ChildProcess> processes) {
        ChildProcess one = processes.get(random.nextInt(PROCESSES));
        switch (random.nextInt(8)) {
            case 0 -> {
                server.freeze();
                pause(600);
                server.resume();
            }
            case 1 -> {
                server.kill();
                pause(400);
                server.restart();
            }
            case 2 -> {
                network.resetEvery(Duration.ofMillis(50));
                pause(600);
                network.heal();
            }
            case 3 -> {
                one.freeze();
                pause(600);
                one.resume();
            }
            case 4 -> {
                network.swallowReply();
                pause(100);
                network.heal();
            }
            case 5 -> {
                server.command("SAVE");
                pause(200);
                server.kill();
                server.restart();
            }
            case 6 -> {
                network.latency(Duration.ofMillis(random.nextInt(60)));
                pause(600);
                network.heal();
            }
            default -> server.command("FLUSHALL");
        }
    }

    private void check(Kind kind, boolean inTrouble, int shapes, Source truth) throws IOException {
        History history = new History();
        List<Map<Integer, Integer>> left = new ArrayList<>();
        for (int i = 0; i < PROCESSES; i++) {
            left.add(HistoryFile.read(events(i), history));
        }
        HistoryCheck check = new HistoryCheck(history, Node.TTL.toNanos(), node -> kind.window());
        List<String> broken = new ArrayList<>((inTrouble || shapes > 1 ? check.leasesWereLost() : check).broken());
        for (int i = 0; i < PROCESSES; i++) {
            Quiescence.broken("process " + i, left.get(i), truth, history).ifPresent(broken::add);
        }
        assertEquals(List.of(), broken, "seed " + seed);
        long hits = history.calls().size()
                - history.loads().stream().filter(load -> !load.isPut()).count();
        System.out.println(kind + ": " + history.calls().size() + " calls, " + hits + " hits, "
                + history.invalidations().size() + " invalidations, "
                + history.uncertain().size() + " uncertain");
        assertTrue(hits > (inTrouble ? 0 : history.calls().size() / 10), "only " + hits + " hits");
        assertTrue(inTrouble || history.uncertain().isEmpty(), "uncertain without a reason");
    }
}
