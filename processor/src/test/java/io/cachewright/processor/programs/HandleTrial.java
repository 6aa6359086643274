package io.cachewright.processor.programs;

import io.cachewright.runtime.Caches;
import io.cachewright.runtime.NoLoaderException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Uses the typed handle of one method, by the side of the ledger. */
final class HandleTrial {
    private final Party party;
    private final CachedMethod method;
    private final Caches caches;
    private final Ledger ledger;
    private final Dice dice;
    private final Handle handle;
    private final String cache;

    HandleTrial(Party party, CachedMethod method, Caches caches, Ledger ledger, Dice dice)
            throws ReflectiveOperationException {
        this.party = party;
        this.method = method;
        this.caches = caches;
        this.ledger = ledger;
        this.dice = dice;
        Handle own = party.handle(method);
        this.handle = dice.oneIn(4) ? own.in(caches) : own;
        this.cache = Trial.cache(party.host(), method.id());
    }

    /**
     * One use of it.
     *
     * @param plain what the call by itself makes
     * @param run how it was made
     */
    void step(int choice, Outcome plain, Witness run, int call) throws ReflectiveOperationException {
        switch (choice) {
            case 0, 1 -> look(run);
            case 2 -> invalidate(run);
            case 3 -> put(run);
            case 4 -> refresh(plain, run);
            case 5 -> getAll();
            case 6 -> invalidateGroup(run);
            case 7 -> invalidateTags(run);
            default -> invalidateAll();
        }
        if (!method.isVersioned()) {
            Trial.same("size", (long) ledger.size(cache), handle.plain().size());
        }
    }

    private void look(Witness run) {
        Optional<Ledger.Entry> kept = ledger.find(cache, run);
        handle.peek(run).ifPresent(peeked -> {
            Trial.same("peek", kept.map(Ledger.Entry::value).orElse("null"), peeked.text());
            if (method.result().text().contains("[]")) {
                Spelling.scramble(peeked.value());
            }
        });
        handle.contains(run)
                .ifPresent(contains -> Trial.same("contains", Spelling.of(kept.isPresent()), contains.text()));
    }

    private void invalidate(Witness run) {
        handle.invalidate(run);
        forget(run);
    }

    private void forget(Witness run) {
        String key = Spelling.of(run.key());
        ledger.remove(cache, entry -> entry.key().equals(key));
    }

    /** What another call would make. */
    private void put(Witness run) {
        Outcome other = party.plainly(method.method(), dice.of(party.calls(method.method())));
        if (other.hasValue() && handle.put(run, other.value()).isPresent()) {
            Trial.keep(ledger, cache, method.keepsEmpty(), other, Ledger.Entry.of(run, other.text()));
        }
    }

    private void refresh(Outcome plain, Witness run) {
        Handle own = party.handle(method);
        if (!method.loadsByKey()) {
            return;
        }
        Outcome refreshed = own.refresh(run);
        Trial.same("refresh", plain.text(), refreshed.text());
        Trial.same("runs of refresh", 1, refreshed.runs().size());
        if (plain.hasValue()) {
            Trial.keep(ledger, cache, method.keepsEmpty(), plain, Ledger.Entry.of(run, plain.text()));
        }
    }

    private void getAll() throws ReflectiveOperationException {
        Map<String, Witness> runs = new LinkedHashMap<>();
        Map<String, Outcome> outcomes = new LinkedHashMap<>();
        for (int call : dice.some(3, party.calls(method.method()))) {
            Outcome plain = party.plainly(method.method(), call);
            Witness run = plain.runs().get(0);
            if (plain.hasValue() && run.hasKey()) {
                runs.putIfAbsent(run.text(), run);
                outcomes.putIfAbsent(run.text(), plain);
            }
        }
        List<Object> keys = new ArrayList<>();
        for (Witness run : runs.values()) {
            keys.add(handle.key(run));
        }
        if (!method.loadsByKey()) {
            loadsNothing(keys);
            return;
        }
        List<String> expected = new ArrayList<>();
        int loads = 0;
        for (Map.Entry<String, Witness> entry : runs.entrySet()) {
            Optional<Ledger.Entry> kept = ledger.find(cache, entry.getValue());
            Outcome plain = outcomes.get(entry.getKey());
            expected.add(kept.map(Ledger.Entry::value).orElse(plain.text()));
            if (kept.isEmpty()) {
                loads++;
                Trial.keep(ledger, cache, method.keepsEmpty(), plain, Ledger.Entry.of(entry.getValue(), plain.text()));
            }
        }
        Witness.seen();
        Map<Object, Object> all = party.handle(method).plain().getAll(keys);
        Trial.same("runs of getAll", loads, Witness.seen().size());
        Trial.same("getAll", expected, all.values().stream().map(Spelling::of).toList());
        all.values().forEach(value -> {
            if (method.result().text().contains("[]")) {
                Spelling.scramble(value);
            }
        });
    }

    private void loadsNothing(List<Object> keys) {
        try {
            handle.plain().getAll(keys);
            throw new AssertionError("getAll loads, of a key that is not all of the arguments");
        } catch (NoLoaderException expected) {
            // So it says.
        }
    }

    private void invalidateGroup(Witness run) {
        for (Parameter group : method.groups()) {
            String value = Spelling.of(run.groups().get(group.name()));
            handle.invalidateGroup(group.name(), run.groups().get(group.name()));
            ledger.remove(cache, entry -> value.equals(entry.groups().get(group.name())));
        }
    }

    private void invalidateTags(Witness run) {
        for (String tag : run.tags()) {
            caches.invalidateTags(tag);
            ledger.removeTag(tag);
        }
    }

    private void invalidateAll() {
        handle.plain().invalidateAll();
        ledger.remove(cache, entry -> true);
    }
}
