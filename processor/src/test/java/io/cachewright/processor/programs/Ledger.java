package io.cachewright.processor.programs;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What should be kept, by all caches of one {@code Caches}: the simplest cache there is. Changes wait for a commit. */
final class Ledger {
    /** How much of what it is given a cache keeps. */
    enum Keeping {
        ALL,
        /** All, but a call does not find what was loaded under other tags than its own: it asks the store for those. */
        SHARED,
        /** What is not there any more was evicted. */
        SOME,
        NOTHING
    }

    private final Keeping keeping;
    private final Map<String, Map<String, Entry>> caches = new LinkedHashMap<>();
    private @Nullable Waiting waiting;

    Ledger(Keeping keeping) {
        this.keeping = keeping;
    }

    /**
     * One result.
     *
     * @param key spelled
     * @param value spelled
     * @param isKept whether it is not one of those that are empty and not kept
     * @param mayBeGone whether nobody can say that it is still there
     */
    record Entry(
            String key,
            String value,
            boolean isKept,
            List<String> tags,
            Map<String, String> groups,
            @Nullable Object version,
            boolean mayBeGone) {
        /** What a run has made. */
        static Entry of(Witness run, Outcome outcome, boolean keepsEmpty) {
            Map<String, String> groups = new LinkedHashMap<>();
            run.groups().forEach((parameter, of) -> groups.put(parameter, Spelling.of(of)));
            boolean isKept = keepsEmpty || !Made.isEmpty(outcome.value());
            List<String> tags = List.copyOf(run.tags());
            return new Entry(Spelling.of(run.key()), outcome.text(), isKept, tags, groups, run.version(), false);
        }

        private Entry thatMayBeGone() {
            return new Entry(key, value, isKept, tags, groups, version, true);
        }
    }

    /** What a transaction has changed and loaded; whatever it may have changed is not for its calls. */
    private record Waiting(List<Change> changes, Set<String> changed, List<Runnable> undone) {
        boolean hides(String cache, String key) {
            return changed.contains(EVERYTHING) || changed.contains(cache) || changed.contains(place(cache, key));
        }
    }

    private record Change(Runnable made, boolean evenIfRolledBack) {}

    private static final String EVERYTHING = "";

    private static String place(String cache, String key) {
        return cache + " " + key;
    }

    private Map<String, Entry> of(String cache) {
        return caches.computeIfAbsent(cache, name -> new LinkedHashMap<>());
    }

    /**
     * What a call is answered with.
     *
     * @param isMissed whether the call has shown that nothing was there
     */
    Optional<Entry> find(String cache, Witness run, boolean isMissed) {
        String key = Spelling.of(run.key());
        if (waiting != null && waiting.hides(cache, key)) {
            return Optional.empty();
        }
        if (isMissed) {
            of(cache).values().removeIf(entry -> entry.key().equals(key) && mayMiss(entry, run));
        }
        return Optional.ofNullable(of(cache).get(key)).filter(entry -> Objects.equals(entry.version(), run.version()));
    }

    private boolean mayMiss(Entry entry, Witness run) {
        boolean isUnderOthers = keeping == Keeping.SHARED && !entry.tags().equals(run.tags());
        return entry.mayBeGone() || isUnderOthers;
    }

    /** A call has loaded; nothing was made where that failed. */
    void load(String cache, Witness run, Optional<Entry> made) {
        String key = Spelling.of(run.key());
        if (waiting != null) {
            if (waiting.hides(cache, key)) {
                return;
            }
            waiting.undone.add(() -> of(cache).remove(key));
        }
        made.ifPresent(entry -> keep(cache, entry));
    }

    void put(String cache, Entry entry) {
        // Of several puts that wait, one may find that another was before it.
        Entry put = waiting == null ? entry : entry.thatMayBeGone();
        change(place(cache, entry.key()), () -> keep(cache, put), false);
    }

    private void keep(String cache, Entry entry) {
        if (entry.isKept() && keeping != Keeping.NOTHING) {
            of(cache).put(entry.key(), keeping == Keeping.SOME ? entry.thatMayBeGone() : entry);
        } else {
            of(cache).remove(entry.key());
        }
    }

    void invalidate(String cache, String key, boolean evenIfRolledBack) {
        change(place(cache, key), () -> of(cache).remove(key), evenIfRolledBack);
    }

    /** All of a cache, or those of some groups. */
    void invalidate(String cache, Predicate<Entry> which, boolean evenIfRolledBack) {
        change(cache, () -> of(cache).values().removeIf(which), evenIfRolledBack);
    }

    void invalidateTag(String tag) {
        change(
                EVERYTHING,
                () -> caches.values()
                        .forEach(entries ->
                                entries.values().removeIf(entry -> entry.tags().contains(tag))),
                false);
    }

    private void change(String what, Runnable made, boolean evenIfRolledBack) {
        if (waiting == null) {
            made.run();
        } else {
            waiting.changed.add(what);
            waiting.changes.add(new Change(made, evenIfRolledBack));
        }
    }

    /** A transaction begins. */
    void begin() {
        waiting = new Waiting(new ArrayList<>(), new HashSet<>(), new ArrayList<>());
    }

    void end(boolean isCommitted) {
        Waiting ended = Objects.requireNonNull(waiting);
        waiting = null;
        if (!isCommitted) {
            ended.undone.forEach(Runnable::run);
        }
        ended.changes.stream()
                .filter(change -> isCommitted || change.evenIfRolledBack)
                .forEach(change -> change.made.run());
    }

    /** Whether a cache can be of this size. */
    boolean hasSize(String cache, long size) {
        long sure =
                of(cache).values().stream().filter(entry -> !entry.mayBeGone()).count();
        return sure <= size && size <= of(cache).size();
    }

    /** For messages. */
    String kept(String cache) {
        return of(cache).values().toString();
    }
}
