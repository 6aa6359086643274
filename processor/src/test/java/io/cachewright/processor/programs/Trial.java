package io.cachewright.processor.programs;

import io.cachewright.runtime.Caches;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Calls what a program has cached and what changes caches, directly and through the generated classes, with a ledger of what
 * should be kept. Whatever is answered in another way, or runs when it should not, is an {@link AssertionError}.
 */
public final class Trial {
    private static final int STEPS_OF_A_HOST = 60;

    private final Dice dice;
    private final Caches caches = Caches.local();
    private final Ledger ledger = new Ledger();
    private final List<Party> parties = new ArrayList<>();
    private final List<String> steps = new ArrayList<>();

    private Trial(RandomProgram program, ClassLoader loader) throws ReflectiveOperationException {
        this.dice = new Dice(program.seed());
        for (Host host : program.hosts()) {
            parties.add(new Party(host, loader, caches));
        }
    }

    /** Runs a program that was compiled. */
    public static void run(RandomProgram program, ClassLoader loader) {
        List<String> steps = List.of("opening");
        try {
            Trial trial = new Trial(program, loader);
            steps = trial.steps;
            trial.run();
        } catch (ReflectiveOperationException | RuntimeException | LinkageError | AssertionError failed) {
            int first = Math.max(0, steps.size() - 12);
            throw new AssertionError(
                    "after " + String.join("\n  ", steps.subList(first, steps.size())) + "\n" + failed, failed);
        }
    }

    private void run() throws ReflectiveOperationException {
        for (int i = 0; i < STEPS_OF_A_HOST * parties.size(); i++) {
            Party party = dice.of(parties);
            List<CachedMethod> cached = party.host().allCached();
            List<ProgramMethod> changing = party.host().allChanging();
            if (!changing.isEmpty() && dice.oneIn(6)) {
                change(party, dice.of(changing));
            } else if (!cached.isEmpty()) {
                step(party, dice.of(cached));
            }
        }
    }

    private void step(Party party, CachedMethod method) throws ReflectiveOperationException {
        int call = dice.of(party.calls(method.method()));
        int choice = dice.below(20);
        if (choice == 0) {
            Witness.revise();
        } else if (choice < 11) {
            call(party, method, call);
        } else {
            Outcome plain = party.plainly(method.method(), call);
            Witness run = plain.runs().get(0);
            if (run.hasKey()) {
                steps.add(choice + " " + party.host().cacheName(method) + " " + run.text());
                new HandleTrial(party, method, caches, ledger, dice).step(choice - 11, plain, run, call);
            }
        }
    }

    private void call(Party party, CachedMethod method, int call) {
        String cache = cache(party.host(), method.id());
        Outcome plain = party.plainly(method.method(), call);
        Witness run = plain.runs().get(0);
        steps.add("call " + party.host().cacheName(method) + " " + run.text());
        Optional<Ledger.Entry> kept = run.hasKey() ? ledger.find(cache, run) : Optional.empty();

        Outcome actual = party.throughCache(method.method(), call, run.hasKey());

        same("result", kept.map(Ledger.Entry::value).orElse(plain.text()), actual.text());
        same("runs", kept.isPresent() ? 0 : 1, actual.runs().size());
        if (kept.isEmpty() && run.hasKey() && plain.hasValue()) {
            keep(ledger, cache, method.keepsEmpty(), plain, Ledger.Entry.of(run, plain.text()));
        }
    }

    static void keep(Ledger ledger, String cache, boolean keepsEmpty, Outcome outcome, Ledger.Entry entry) {
        if (keepsEmpty || !Made.isEmpty(outcome.value())) {
            ledger.put(cache, entry);
        } else {
            ledger.remove(cache, before -> before.key().equals(entry.key()));
        }
    }

    private void change(Party party, ProgramMethod method) {
        int call = dice.of(party.calls(method));
        Outcome plain = party.plainly(method, call);
        Witness run = plain.runs().get(0);
        steps.add("change by " + party.host().reference() + "." + method.name() + " " + run.text());

        Outcome actual = party.throughCache(method, call, false);

        same("result", plain.text(), actual.text());
        same("runs", 1, actual.runs().size());
        if (plain.hasValue()) {
            run.invalidatedTags().forEach(ledger::removeTag);
        }
        for (Effect effect : run.effects()) {
            if (effect.hasKey() && (plain.hasValue() || effect.isAlways())) {
                apply(party, effect, plain);
            }
        }
    }

    private void apply(Party party, Effect effect, Outcome plain) {
        Host host =
                effect.host() < 0 ? party.host() : parties.get(effect.host()).host();
        String cache = cache(host, effect.cached());
        if (effect.isPut()) {
            keep(ledger, cache, effect.keepsEmpty(), plain, effect.entry(plain.text()));
        } else {
            ledger.remove(cache, effect::means);
        }
    }

    static String cache(Host host, String method) {
        return host.number() + " " + method;
    }

    static void same(String what, Object expected, Object actual) {
        if (!expected.equals(actual)) {
            throw new AssertionError(what + ": expected <" + expected + "> but was <" + actual + ">");
        }
    }
}
