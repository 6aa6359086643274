package io.cachewright.benchmarks.redis;

import io.cachewright.benchmarks.redis.Meter.Cost;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** What several ways of one thing cost in rounds. Prints medians, and that of the ratios to the first way of the same round. */
final class Results {
    private final Map<String, List<Cost>> results = new LinkedHashMap<>();

    void add(String way, Cost cost) {
        results.computeIfAbsent(way, name -> new ArrayList<>()).add(cost);
    }

    void print(String unit) {
        System.out.printf("%-28s %10s %8s %10s %10s%n", "", unit + "/ms", "ratio", "client us", "server us");
        List<Cost> first = results.values().iterator().next();
        results.forEach((way, rounds) -> System.out.printf(
                "%-28s %10.1f %8.2f %10.1f %10.1f%n",
                way,
                median(rounds, Cost::perMilli),
                median(
                        IntStream.range(0, rounds.size())
                                .mapToObj(i ->
                                        rounds.get(i).perMilli() / first.get(i).perMilli())
                                .toList(),
                        ratio -> ratio),
                median(rounds, Cost::clientMicros),
                median(rounds, Cost::serverMicros)));
    }

    private static <T> double median(List<T> rounds, ToDoubleFunction<T> column) {
        double[] sorted = rounds.stream().mapToDouble(column).sorted().toArray();
        return sorted[sorted.length / 2];
    }
}
