package io.cachewright.runtime;

import io.cachewright.runtime.shared.Asked;
import io.cachewright.runtime.shared.Look;
import io.cachewright.runtime.version.Evidence;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Asks the store that processes share what it has, and makes entries of the answers. */
final class Looking<K extends @Nullable Object, V extends @Nullable Object> {
    private final Shelf<K, V> shelf;
    private final SharedCache<K, V> sharedCache;
    private final Copies<V> copies;

    /** What must be captured before the store is asked, since its answer does not show what changes from then on. */
    private record Question<V extends @Nullable Object>(
            Call<V> call, Evidence here, Evidence ofCopy, long began, long now) {}

    Looking(Shelf<K, V> shelf, SharedCache<K, V> sharedCache, Copies<V> copies) {
        this.shelf = shelf;
        this.sharedCache = sharedCache;
        this.copies = copies;
    }

    /** What this call has seen so far. */
    Sighting<V> sighting(Call<V> call) {
        return Objects.requireNonNull(call.sighting(), "a call to shared entries has a sighting");
    }

    /** What this call asks. */
    Asked asked(Call<V> call) {
        Sighting<V> sighting = sighting(call);
        Asked asked = sighting.asked;
        if (asked == null) {
            asked = sharedCache.asked(call);
            sighting.asked = asked;
        }
        return asked;
    }

    /** What a copy depends on that this call asks for now. */
    Evidence capture(Call<V> call) {
        return copies.capture(shelf.capture(call.under()), asked(call));
    }

    /**
     * Asks the store in one round trip, and keeps a copy of its answer. Null if there is no entry that may be served,
     * or the store did not answer.
     */
    @Nullable
    SharedEntry<V> look(Call<V> call) {
        Question<V> question = question(call);
        Asked asked = asked(call);
        SharedEntry<V> known = copies.toCheck(call);
        Look<V> look = known == null ? sharedCache.look(asked) : sharedCache.check(asked, known.fill());
        if (known != null && look != null && look.hit() && !look.fill().equals(known.fill())) {
            known = null;
            look = sharedCache.look(asked);
        }
        return seen(question, look, known);
    }

    /** Does for these calls what {@link #look(Call)} does for one, in one round trip and in their order. */
    List<@Nullable SharedEntry<V>> look(List<Call<V>> calls) {
        List<Question<V>> questions = calls.stream().map(this::question).toList();
        List<Look<V>> looks = sharedCache.look(calls.stream().map(this::asked).toList());
        List<@Nullable SharedEntry<V>> seen = new ArrayList<>(calls.size());
        for (int i = 0; i < calls.size(); i++) {
            seen.add(seen(questions.get(i), looks == null ? null : looks.get(i), null));
        }
        return seen;
    }

    private Question<V> question(Call<V> call) {
        Evidence here = shelf.capture(call.under());
        Evidence ofCopy = copies.capture(here, asked(call));
        return new Question<>(
                call, here, ofCopy, System.nanoTime(), shelf.common.clock().nanos());
    }

    private @Nullable SharedEntry<V> seen(
            Question<V> question, @Nullable Look<V> look, @Nullable SharedEntry<V> known) {
        Sighting<V> sighting = sighting(question.call());
        sighting.look = look;
        sighting.stale = null;
        if (look == null || !look.hit()) {
            return null;
        }
        SharedEntry<V> entry = entry(question, look, known);
        if (!entry.isServable(shelf.common.clock())) {
            sighting.stale = entry;
            return null;
        }
        copies.keep(question.call().key(), entry.under(question.ofCopy()));
        return entry;
    }

    @SuppressWarnings("NullAway") // a null in it is a value
    private SharedEntry<V> entry(Question<V> question, Look<V> look, @Nullable SharedEntry<V> known) {
        V value = known != null ? known.value() : look.value();
        Terms terms = shelf.terms();
        long filled = question.now() - look.ageNanos();
        // Processes may be configured differently: none serves longer than it would keep what it loads itself.
        long end = Entry.plus(filled, Math.min(look.ttlNanos(), terms.most(value)));
        long fresh = Math.min(end, Entry.plus(filled, terms.refreshAfter()));
        Call<V> call = question.call();
        return new SharedEntry<>(call.key(), value, question.here(), fresh, end, look.fill(), question.began());
    }
}
