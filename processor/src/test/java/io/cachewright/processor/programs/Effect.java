package io.cachewright.processor.programs;

import io.cachewright.runtime.Content;
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

    public Effect all() {
        isOfAll = true;
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

    boolean isPut() {
        return isPut;
    }

    boolean keepsEmpty() {
        return keepsEmpty;
    }

    boolean isAlways() {
        return isAlways;
    }

    boolean hasKey() {
        return !key.contains(Witness.NO_KEY);
    }

    /** Whether it is about this entry. */
    boolean means(Ledger.Entry entry) {
        return isOfAll
                || (key.isEmpty() && !groups.isEmpty()
                        ? entry.groups().entrySet().containsAll(groups.entrySet())
                        : entry.key().equals(Spelling.of(key)));
    }

    Ledger.Entry entry(String value) {
        return new Ledger.Entry(Spelling.of(key), value, List.copyOf(tags), Map.copyOf(groups), null);
    }
}
