package io.cachewright.processor.programs;

import io.cachewright.runtime.Content;
import io.cachewright.runtime.Tag;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A change of one cache that a method should make, as its body says it to a {@link Witness}. */
public final class Effect {
    private final int host;
    private final String cached;
    private final boolean isPut;
    private final boolean keepsEmpty;
    private final List<Object> key = new ArrayList<>();
    private final List<String> tags = new ArrayList<>();
    private final Map<String, String> groups = new LinkedHashMap<>();
    private boolean isOfAll;
    private boolean isBefore;
    private boolean isAlways;

    Effect(int host, String cached, boolean isPut, boolean keepsEmpty) {
        this.host = host;
        this.cached = cached;
        this.isPut = isPut;
        this.keepsEmpty = keepsEmpty;
    }

    public Effect key(@Nullable Object part) {
        key.add(Content.copy(part));
        return this;
    }

    public Effect group(String parameter, @Nullable Object value) {
        groups.put(parameter, Spelling.of(value));
        return this;
    }

    public Effect tag(String text) {
        tags.add(text);
        return this;
    }

    public Effect tag(String text, @Nullable Object value) {
        return value == Witness.NO_KEY ? this : tag(Tag.of(text, value));
    }

    public Effect all() {
        isOfAll = true;
        return this;
    }

    /** After it has returned. */
    public Effect after() {
        return this;
    }

    /** Before the method runs, so also where it throws. */
    public Effect before() {
        isBefore = true;
        return this;
    }

    /** Also where the method throws. */
    public Effect always() {
        isAlways = true;
        return this;
    }

    int host() {
        return host;
    }

    String cached() {
        return cached;
    }

    boolean isBefore() {
        return isBefore;
    }

    /** Whether it is made though the method throws. */
    boolean isMadeByFailures() {
        return isBefore || isAlways;
    }

    boolean hasKey() {
        return !key.contains(Witness.NO_KEY);
    }

    /** Makes it, of a run that may have failed. */
    void make(Ledger ledger, String cache, Witness run, boolean hasFailed) {
        boolean evenIfRolledBack = hasFailed && isAlways;
        if (isPut) {
            ledger.put(cache, entry(run));
        } else if (isOfAll) {
            ledger.invalidate(cache, entry -> true, evenIfRolledBack);
        } else if (key.isEmpty() && !groups.isEmpty()) {
            ledger.invalidate(
                    cache, entry -> entry.groups().entrySet().containsAll(groups.entrySet()), evenIfRolledBack);
        } else {
            ledger.invalidate(cache, Spelling.of(key), evenIfRolledBack);
        }
    }

    private Ledger.Entry entry(Witness run) {
        boolean isKept = keepsEmpty || !run.hasMadeNothing();
        List<String> under = List.copyOf(tags);
        return new Ledger.Entry(Spelling.of(key), run.made(), isKept, under, Map.copyOf(groups), null, false);
    }
}
