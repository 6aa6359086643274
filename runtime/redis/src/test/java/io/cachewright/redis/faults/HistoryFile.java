package io.cachewright.redis.faults;

import io.cachewright.runtime.history.History;
import io.cachewright.runtime.history.History.Call;
import io.cachewright.runtime.history.History.Invalidation;
import io.cachewright.runtime.history.History.Load;
import io.cachewright.runtime.history.History.Scope;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The events of a process as lines of words. */
final class HistoryFile {
    private HistoryFile() {}

    static void write(Path file, History history, Map<Integer, Integer> left) throws IOException {
        List<String> lines = new ArrayList<>();
        history.loads()
                .forEach(load -> lines.add(line(
                        "load",
                        load.number(),
                        load.key(),
                        load.asked(),
                        load.start(),
                        load.end(),
                        load.sourceAtStart(),
                        load.failed() ? 1 : 0,
                        load.isPut() ? 1 : 0)));
        history.calls()
                .forEach(call -> lines.add(
                        line("call", call.key(), call.node(), call.begin(), call.end(), call.load(), call.tickBefore())
                                + " " + call.tickAfter()));
        add(lines, "invalidation", history.invalidations());
        add(lines, "put", history.puts());
        add(lines, "uncertain", history.uncertain());
        history.surprises().forEach(each -> lines.add("surprise " + each.replace('\n', '|')));
        left.forEach((key, value) -> lines.add(line("left", key, value)));
        Files.write(file, lines);
    }

    private static void add(List<String> lines, String kind, List<Invalidation> all) {
        all.forEach(each ->
                lines.add(line(kind, each.scope().ordinal(), each.which(), each.node(), each.begin(), each.end())));
    }

    private static String line(String kind, long... numbers) {
        StringBuilder line = new StringBuilder(kind);
        for (long number : numbers) {
            line.append(' ').append(number);
        }
        return line.toString();
    }

    /** Adds what is in the file to the history, and returns what the process had left, by key. */
    static Map<Integer, Integer> read(Path file, History history) throws IOException {
        History.Part part = history.part();
        Map<Integer, Integer> left = new HashMap<>();
        for (String line : Files.readAllLines(file)) {
            if (line.startsWith("surprise")) {
                part.surprises.add(line);
                continue;
            }
            String[] words = line.split(" ");
            long[] n = Stream.of(words).skip(1).mapToLong(Long::parseLong).toArray();
            switch (words[0]) {
                case "load" ->
                    part.loads.add(new Load((int) n[0], (int) n[1], n[2], n[3], n[4], n[5], n[6] == 1, n[7] == 1));
                case "call" -> part.calls.add(new Call((int) n[0], (int) n[1], n[2], n[3], (int) n[4], n[5], n[6]));
                case "invalidation" -> part.invalidations.add(invalidation(n));
                case "put" -> part.puts.add(invalidation(n));
                case "uncertain" -> part.uncertain.add(invalidation(n));
                default -> left.put((int) n[0], (int) n[1]);
            }
        }
        return left;
    }

    private static Invalidation invalidation(long[] n) {
        return new Invalidation(Scope.values()[(int) n[0]], (int) n[1], (int) n[2], n[3], n[4]);
    }
}
