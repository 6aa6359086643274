package io.cachewright.runtime.history;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** What happened, with monotonic times: calls, loads, invalidations. Each thread writes into a part of its own. */
final class History {
    /**
     * A run of the user's method for a call that began when it was asked; its value is its number. Or of a method that
     * changed the source and whose result was put when it had ended.
     */
    record Load(
            int number, int key, long asked, long start, long end, long sourceAtStart, boolean failed, boolean isPut) {
        /**
         * Until when it may stand for what others have seen: whoever puts asks for their value to be served, so nobody goes
         * back who is served what was put after something that was loaded while the method ran.
         */
        long lastAsked() {
            return isPut ? end : start;
        }
    }

    /** A call on a node that returned the value of this load, and what the clock of the caches said before and after. */
    record Call(int key, int node, long begin, long end, int load, long tickBefore, long tickAfter) {
        @Override
        public String toString() {
            return "call of key " + key + " on node " + node + " from " + begin + " to " + end + " got load " + load;
        }
    }

    /** An invalidation that returned, on a node. Its scope is a key, all keys of a tag, or everything. */
    record Invalidation(Scope scope, int which, int node, long begin, long end) {
        boolean covers(int key) {
            return switch (scope) {
                case KEY -> key == which;
                case TAG -> tagOf(key) == which;
                case GROUP -> groupOf(key) == which;
                case ALL -> true;
            };
        }
    }

    enum Scope {
        KEY,
        TAG,
        GROUP,
        ALL
    }

    static int tagOf(int key) {
        return key % 3;
    }

    static int groupOf(int key) {
        return key % 2;
    }

    /** One thread's part. */
    static final class Part {
        final List<Load> loads = new ArrayList<>();
        final List<Call> calls = new ArrayList<>();
        final List<Invalidation> invalidations = new ArrayList<>();
        /** Times at which a value was put, told as of a key. */
        final List<Invalidation> puts = new ArrayList<>();

        final List<String> surprises = new ArrayList<>();
    }

    private final ConcurrentLinkedQueue<Part> parts = new ConcurrentLinkedQueue<>();
    private final AtomicInteger numbers = new AtomicInteger();

    Part part() {
        Part part = new Part();
        parts.add(part);
        return part;
    }

    int nextLoad() {
        return numbers.incrementAndGet();
    }

    List<Load> loads() {
        return parts.stream().flatMap(part -> part.loads.stream()).toList();
    }

    List<Call> calls() {
        return parts.stream().flatMap(part -> part.calls.stream()).toList();
    }

    List<Invalidation> invalidations() {
        return parts.stream().flatMap(part -> part.invalidations.stream()).toList();
    }

    List<Invalidation> puts() {
        return parts.stream().flatMap(part -> part.puts.stream()).toList();
    }

    List<String> surprises() {
        return parts.stream().flatMap(part -> part.surprises.stream()).toList();
    }
}
