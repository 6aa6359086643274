package io.cachewright.runtime.history;

import io.cachewright.runtime.history.History.Call;
import io.cachewright.runtime.history.History.Invalidation;
import io.cachewright.runtime.history.History.Load;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntToLongFunction;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Holds a recorded history against the promises S0 to S4. Says what was broken, and by which events. */
public final class HistoryCheck {
    private static final int MOST_TOLD = 5;

    private final Map<Integer, Load> loads = new HashMap<>();
    private final Map<Integer, List<Call>> calls;
    private final List<Invalidation> invalidations;
    private final List<Invalidation> puts;
    private final List<String> broken = new ArrayList<>();
    private final long ttl;
    private final IntToLongFunction window;
    private boolean leasesWereLost;

    /** With how long after an invalidation other nodes than its own may still serve what was before it. */
    HistoryCheck(History history, long ttl, long window) {
        this(history, ttl, node -> window);
    }

    /** The same with nodes that differ in that. */
    public HistoryCheck(History history, long ttl, IntToLongFunction window) {
        this.ttl = ttl;
        this.window = window;
        history.loads().forEach(load -> loads.put(load.number(), load));
        calls = history.calls().stream().collect(Collectors.groupingBy(Call::key));
        invalidations = history.invalidations();
        puts = history.puts();
        broken.addAll(history.surprises());
    }

    /** Says that servers or processes were in trouble: then another load may begin for each lease that was lost. */
    public HistoryCheck leasesWereLost() {
        leasesWereLost = true;
        return this;
    }

    public List<String> broken() {
        calls.forEach((key, each) -> {
            provenance(each);
            each.stream().collect(Collectors.groupingBy(Call::node)).forEach((node, ofNode) -> {
                fresh(key, ofNode, own -> own.node() == node, 0);
                fresh(key, ofNode, other -> other.node() != node, window.applyAsLong(node));
                neverBack(ofNode);
            });
            young(each);
        });
        if (!leasesWereLost) {
            loads.values().stream().collect(Collectors.groupingBy(Load::key)).forEach(this::oneAtATime);
        }
        return broken.size() <= MOST_TOLD ? broken : broken.subList(0, MOST_TOLD);
    }

    /** S0: a value came from a load of that key, which began before the call ended. */
    private void provenance(List<Call> calls) {
        for (Call call : calls) {
            Load load = loads.get(call.load());
            if (load == null || load.key() != call.key() || load.failed() || load.start() > call.end()) {
                broken.add("S0: " + call + ", which was " + load);
            }
        }
    }

    /** S1: the value's load started after every covering invalidation began that had ended before the call began. */
    private void fresh(int key, List<Call> calls, Predicate<Invalidation> which, long allowance) {
        List<Invalidation> covering = invalidations.stream()
                .filter(each -> each.covers(key) && which.test(each))
                .toList();
        TreeMap<Long, Long> latestBegin = latest(covering, Invalidation::end, Invalidation::begin);
        for (Call call : calls) {
            Map.Entry<Long, Long> before = latestBegin.lowerEntry(call.begin() - allowance);
            Load load = loads.get(call.load());
            if (before != null && load != null && load.start() < before.getValue()) {
                long begin = before.getValue();
                broken.add("S1: " + call + ", which was " + load + ", though this had ended before: "
                        + covering.stream()
                                .filter(each -> each.begin() == begin)
                                .toList());
            }
        }
    }

    /**
     * S3: once a value has been served from the cache, no later call gets one from a load that started earlier. What a
     * flight hands to its own callers after it was overtaken by an invalidation is left out; see decision 0011.
     */
    private void neverBack(List<Call> calls) {
        TreeMap<Long, Long> latestStart = latest(
                calls.stream().filter(this::isHit).toList(),
                Call::end,
                call -> loads.get(call.load()).start());
        for (Call call : calls) {
            Map.Entry<Long, Long> before = latestStart.lowerEntry(call.begin());
            Load load = loads.get(call.load());
            if (before != null && load != null && load.lastAsked() < before.getValue()) {
                broken.add("S3: " + call + ", which was " + load + ", though a load started at " + before.getValue()
                        + " had been served before");
            }
        }
    }

    private boolean isHit(Call call) {
        Load load = loads.get(call.load());
        return load != null && load.end() < call.begin();
    }

    /** S2: no value is served past its ttl, counted from the end of the call that loaded it. */
    private void young(List<Call> calls) {
        Map<Integer, Long> loadedBy = new HashMap<>();
        for (Call call : calls) {
            Load load = loads.get(call.load());
            if (load != null && load.asked() == call.begin()) {
                loadedBy.put(call.load(), call.tickAfter());
            }
        }
        for (Call call : calls) {
            Long loaded = loadedBy.get(call.load());
            if (loaded != null && call.tickBefore() >= loaded + ttl) {
                broken.add("S2: " + call + " at " + call.tickBefore() + ", which had been loaded by " + loaded);
            }
        }
    }

    /** S4: two loads of a key overlap only if it was put, or something that covers it invalidated, after one was asked for. */
    private void oneAtATime(int key, List<Load> loads) {
        List<Load> sorted = loads.stream()
                .filter(load -> !load.isPut())
                .sorted(Comparator.comparingLong(Load::start))
                .toList();
        List<Invalidation> covering = Stream.concat(invalidations.stream(), puts.stream())
                .filter(each -> each.covers(key))
                .toList();
        for (int i = 1; i < sorted.size(); i++) {
            Load first = sorted.get(i - 1);
            Load second = sorted.get(i);
            boolean reason = second.start() > first.end()
                    || covering.stream()
                            .anyMatch(each -> each.end() > Math.min(first.asked(), second.asked())
                                    && each.begin() < second.start());
            if (!reason) {
                broken.add("S4: " + second + " began during " + first + " and nothing was invalidated between");
            }
        }
    }

    /** For each time the greatest of what belongs to it or to an earlier one. */
    private static <T> TreeMap<Long, Long> latest(List<T> events, ToLongFunction<T> time, ToLongFunction<T> what) {
        TreeMap<Long, Long> latest = new TreeMap<>();
        long greatest = Long.MIN_VALUE;
        for (T event : events.stream().sorted(Comparator.comparingLong(time)).toList()) {
            greatest = Math.max(greatest, what.applyAsLong(event));
            latest.put(time.applyAsLong(event), greatest);
        }
        return latest;
    }
}
