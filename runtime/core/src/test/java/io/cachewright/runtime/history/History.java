package io.cachewright.runtime.history;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** What happened, with monotonic times: calls, loads, invalidations. Each thread writes into a part of its own. */
public final class History {
    /**
     * A run of the user's method for a call that began when it was asked; its value is its number. Or of a method that
     * changed the source and whose result was put when it had ended.
     */
    public record Load(
            int number, int key, long asked, long start, long end, long sourceAtStart, boolean failed, boolean isPut) {
        /**
         * Until when it may stand for what others have seen: whoever puts asks for their value to be served, so nobody goes
         * back who is served what was put after something that was loaded while the method ran.
         */
        public long lastAsked() {
            return isPut ? end : start;
        }
    }

    /** A call on a node that returned the value of this load, and what the clock of the caches said before and after. */
    public record Call(int key, int node, long begin, long end, int load, long tickBefore, long tickAfter) {
        @Override
        public String toString() {
            return "call of key " + key + " on node " + node + " from " + begin + " to " + end + " got load " + load;
        }
    }

    /** An invalidation that returned, on a node. Its scope is a key, all keys of a tag, or everything. */
    public record Invalidation(Scope scope, int which, int node, long begin, long end) {
        public boolean covers(int key) {
            return switch (scope) {
                case KEY -> key == which;
                case TAG -> tagOf(key) == which;
                case GROUP -> groupOf(key) == which;
                case ALL -> true;
            };
        }
    }

    public enum Scope {
        KEY,
        TAG,
        GROUP,
        ALL
    }

    public static int tagOf(int key) {
        return key % 3;
    }

    public static int groupOf(int key) {
        return key % 2;
    }

    /** One thread's part. */
    public static final class Part {
        public final List<Load> loads = new ArrayList<>();
        public final List<Call> calls = new ArrayList<>();
        public final List<Invalidation> invalidations = new ArrayList<>();
        /** Times at which a value was put, told as of a key. */
        public final List<Invalidation> puts = new ArrayList<>();
        /** Invalidations and puts that threw, so that nobody knows whether they were done. */
        public final List<Invalidation> uncertain = new ArrayList<>();

        public final List<String> surprises = new ArrayList<>();
    }

    private final ConcurrentLinkedQueue<Part> parts = new ConcurrentLinkedQueue<>();
    private final AtomicInteger numbers = new AtomicInteger();

    public Part part() {
        Part part = new Part();
        parts.add(part);
        return part;
    }

    /** What began after this time, and all loads. */
    public History since(long time) {
        History since = new History();
        Part part = since.part();
        part.loads.addAll(loads());
        calls().stream().filter(call -> call.begin() - time >= 0).forEach(part.calls::add);
        invalidations().stream().filter(each -> each.begin() - time >= 0).forEach(part.invalidations::add);
        puts().stream().filter(each -> each.begin() - time >= 0).forEach(part.puts::add);
        uncertain().stream().filter(each -> each.begin() - time >= 0).forEach(part.uncertain::add);
        part.surprises.addAll(surprises());
        return since;
    }

    public int nextLoad() {
        return numbers.incrementAndGet();
    }

    public List<Load> loads() {
        return parts.stream().flatMap(part -> part.loads.stream()).toList();
    }

    public List<Call> calls() {
        return parts.stream().flatMap(part -> part.calls.stream()).toList();
    }

    public List<Invalidation> invalidations() {
        return parts.stream().flatMap(part -> part.invalidations.stream()).toList();
    }

    public List<Invalidation> puts() {
        return parts.stream().flatMap(part -> part.puts.stream()).toList();
    }

    public List<Invalidation> uncertain() {
        return parts.stream().flatMap(part -> part.uncertain.stream()).toList();
    }

    public List<String> surprises() {
        return parts.stream().flatMap(part -> part.surprises.stream()).toList();
    }
}
