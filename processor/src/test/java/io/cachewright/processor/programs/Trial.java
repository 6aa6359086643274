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
    private static final int STEPS_OF_A_HOST = 30;

    private final Dice dice;
    private final Stage stage;
    private final Ledger ledger;
    private final List<Party> parties;
    private final List<Party> elsewhere;
    private final List<String> steps = new ArrayList<>();

    private Trial(RandomProgram program, Stage stage, ClassLoader loader) throws ReflectiveOperationException {
        this.dice = new Dice(program.seed());
        this.stage = stage;
        this.ledger = stage.ledger();
        this.parties = parties(program, loader, stage.caches());
        this.elsewhere = parties(program, loader, stage.elsewhere());
    }

    private static List<Party> parties(RandomProgram program, ClassLoader loader, Caches caches)
            throws ReflectiveOperationException {
        List<Party> parties = new ArrayList<>();
        for (Host host : program.hosts()) {
            parties.add(new Party(host, loader, caches));
        }
        return parties;
    }

    /** Runs a program that was compiled, with caches of every kind. */
    public static void run(RandomProgram program, ClassLoader loader) {
        for (Stage.Kind kind : Stage.Kind.values()) {
            run(program, kind, loader);
        }
    }

    private static void run(RandomProgram program, Stage.Kind kind, ClassLoader loader) {
        List<String> names = program.hosts().stream()
                .flatMap(host -> host.allCached().stream().map(host::cacheName))
                .toList();
        List<String> steps = List.of("opening");
        try (Stage stage = new Stage(kind, names)) {
            Trial trial = new Trial(program, stage, loader);
            steps = trial.steps;
            trial.run();
        } catch (ReflectiveOperationException | RuntimeException | LinkageError | AssertionError failed) {
            int first = Math.max(0, steps.size() - 12);
            throw new AssertionError(
                    kind + ": after " + String.join("\n  ", steps.subList(first, steps.size())) + "\n" + failed,
                    failed);
        }
    }

    private void run() throws ReflectiveOperationException {
        for (int i = 0; i < STEPS_OF_A_HOST * parties.size(); i++) {
            String turn = stage.turn(dice);
            if (!turn.isEmpty()) {
                steps.add(turn);
            }
            Party party = dice.of(parties);
            List<CachedMethod> cached = party.host().allCached();
            List<ProgramMethod> changing = party.host().allChanging();
            if (!changing.isEmpty() && dice.oneIn(6)) {
                change(party, dice.of(changing));
            } else if (!cached.isEmpty()) {
                CachedMethod method = dice.of(cached);
                step(
                        canBeElsewhere(party, method) && dice.oneIn(2)
                                ? elsewhere.get(party.host().number())
                                : party,
                        method);
            }
        }
    }

    /** What another process shares with this one, with all that it calls. */
    private boolean canBeElsewhere(Party party, CachedMethod method) {
        return stage.sharesResults()
                && stage.isShared(party.host().cacheName(method))
                && !method.method().callsAnother();
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
                new HandleTrial(party, method, stage, dice).step(choice - 11, plain, run);
            }
        }
    }

    private void call(Party party, CachedMethod method, int call) {
        Outcome plain = party.plainly(method.method(), call);
        Witness run = plain.runs().get(0);
        steps.add("call " + party.host().cacheName(method) + " " + run.text());

        Outcome actual = party.throughCache(method.method(), call, run.hasKey());

        if (!actual.runs().isEmpty()) {
            called(party, plain, actual);
        }
        answered(party, method, run, plain, actual.text(), actual.runsOf(method.id()));
    }

    /** What a method that ran has called. */
    private void called(Party party, Outcome plain, Outcome actual) {
        plain.runs().get(0).inner().ifPresent(inner -> {
            Witness run = plain.runs().get(1);
            String text = actual.runs().get(0).inner().orElseThrow().text();
            long runs = actual.runsOf(run.method());
            answered(party, party.cached(run.method()), run, inner, text, runs);
        });
    }

    /**
     * Checks what a call was answered with, and notes what it has loaded.
     *
     * @param plain what comes of the method by itself
     */
    private void answered(Party party, CachedMethod method, Witness run, Outcome plain, String text, long runs) {
        String cache = cache(party.host(), method.id());
        Optional<Ledger.Entry> kept = run.hasKey() ? ledger.find(cache, run, runs > 0) : Optional.empty();
        same("result", kept.map(Ledger.Entry::value).orElse(plain.text()), text);
        same("runs", kept.isPresent() ? 0L : 1L, runs);
        if (kept.isEmpty() && run.hasKey()) {
            ledger.load(cache, run, made(method, run, plain));
        }
    }

    /** What a load makes; nothing where it fails. */
    static Optional<Ledger.Entry> made(CachedMethod method, Witness run, Outcome outcome) {
        return outcome.hasValue() ? Optional.of(Ledger.Entry.of(run, outcome, method.keepsEmpty())) : Optional.empty();
    }

    private void change(Party party, ProgramMethod method) {
        int call = dice.of(party.calls(method));
        Outcome plain = party.plainly(method, call);
        Witness run = plain.runs().get(0);
        steps.add("change by " + party.host().reference() + "." + method.name() + " " + run.text());

        Outcome actual = party.throughCache(method, call, false);

        same("result", plain.text(), actual.text());
        same("runs", 1L, actual.runsOf(method.id()));
        run.effects().stream().filter(Effect::isBefore).forEach(effect -> make(effect, party, plain));
        called(party, plain, actual);
        if (plain.hasValue()) {
            run.invalidatedTags().forEach(ledger::invalidateTag);
        }
        run.effects().stream().filter(effect -> !effect.isBefore()).forEach(effect -> make(effect, party, plain));
    }

    private void make(Effect effect, Party party, Outcome plain) {
        if (effect.hasKey() && (plain.hasValue() || effect.isMadeByFailures())) {
            Host host = effect.host() < 0
                    ? party.host()
                    : parties.get(effect.host()).host();
            effect.make(ledger, cache(host, effect.cached()), plain.runs().get(0), !plain.hasValue());
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
