package io.cachewright.processor.programs;

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
    private final Stage stage;
    private final Ledger ledger;
    private final Dice dice;
    private final Handle handle;
    private final String cache;

    HandleTrial(Party party, CachedMethod method, Stage stage, Dice dice) throws ReflectiveOperationException {
        this.party = party;
        this.method = method;
        this.stage = stage;
        this.ledger = stage.ledger();
        this.dice = dice;
        Handle own = party.handle(method);
        this.handle = dice.oneIn(4) ? own.in(party.caches()) : own;
        this.cache = Trial.cache(party.host(), method.id());
    }

    /**
     * One use of it.
     *
     * @param plain what the call by itself makes
     * @param run how it was made
     */
    void step(int choice, Outcome plain, Witness run) throws ReflectiveOperationException {
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
        if (!method.isVersioned() && !stage.isShared(handle.plain().name())) {
            long size = handle.plain().size();
            Trial.same("a size of " + size + " for " + ledger.kept(cache), true, ledger.hasSize(cache, size));
        }
    }

    private void look(Witness run) {
        handle.contains(run).ifPresent(contains -> {
            boolean isMissed = contains.text().equals(Spelling.of(false));
            Optional<Ledger.Entry> kept = ledger.find(cache, run, isMissed);
            Trial.same("contains", Spelling.of(kept.isPresent()), contains.text());
            Outcome peeked = handle.peek(run).orElseThrow();
            Trial.same("peek", kept.map(Ledger.Entry::value).orElse("null"), peeked.text());
            if (method.result().text().contains("[]")) {
                Spelling.scramble(peeked.value());
            }
        });
    }

    private void invalidate(Witness run) {
        handle.invalidate(run);
        ledger.invalidate(cache, Spelling.of(run.key()), false);
    }

    /** What another call would make. */
    private void put(Witness run) {
        Outcome other = party.plainly(method.method(), dice.of(party.calls(method.method())));
        if (other.hasValue() && handle.put(run, other.value()).isPresent()) {
            ledger.put(cache, Ledger.Entry.of(run, other, method.keepsEmpty()));
        }
    }

    private void refresh(Outcome plain, Witness run) {
        if (!method.loadsByKey() || callsAnother()) {
            return;
        }
        Outcome refreshed = party.handle(method).refresh(run);
        Trial.same("refresh", plain.text(), refreshed.text());
        Trial.same("runs of refresh", 1, refreshed.runs().size());
        ledger.load(cache, run, Trial.made(method, run, plain));
    }

    /** What it calls would be loaded as well, or not. */
    private boolean callsAnother() {
        return method.method().callsAnother();
    }

    private void getAll() throws ReflectiveOperationException {
        if (callsAnother()) {
            return;
        }
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
        Witness.seen();
        Map<Object, Object> all = party.handle(method).plain().getAll(keys);
        List<String> loaded = Witness.seen().stream().map(Witness::text).toList();
        List<String> missing = new ArrayList<>();
        List<String> expected = new ArrayList<>();
        for (Map.Entry<String, Witness> entry : runs.entrySet()) {
            Witness run = entry.getValue();
            Optional<Ledger.Entry> kept = ledger.find(cache, run, loaded.contains(entry.getKey()));
            Outcome plain = outcomes.get(entry.getKey());
            expected.add(kept.map(Ledger.Entry::value).orElse(plain.text()));
            if (kept.isEmpty()) {
                missing.add(entry.getKey());
                ledger.load(cache, run, Trial.made(method, run, plain));
            }
        }
        Trial.same("runs of getAll", missing, loaded);
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
            ledger.invalidate(cache, entry -> value.equals(entry.groups().get(group.name())), false);
        }
    }

    private void invalidateTags(Witness run) {
        for (String tag : run.tags()) {
            stage.caches().invalidateTags(tag);
            ledger.invalidateTag(tag);
        }
    }

    private void invalidateAll() {
        handle.plain().invalidateAll();
        ledger.invalidate(cache, entry -> true, false);
    }
}
