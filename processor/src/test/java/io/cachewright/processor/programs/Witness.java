package io.cachewright.processor.programs;

import io.cachewright.runtime.Content;
import io.cachewright.runtime.Tag;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * What one run of a method of a program says of itself: what its key should be, what it is kept under, what it changes.
 * The programs' methods make these in Java of their own, which the processor has not seen. For one thread.
 */
public final class Witness {
    /** In the place of a part of a key, where something on the way to it is null. */
    public static final Object NO_KEY = new Object();

    private static final List<Witness> SEEN = new ArrayList<>();
    private static final AtomicLong REVISION = new AtomicLong();

    private final String method;
    private final List<Object> key = new ArrayList<>();
    private final List<String> tags = new ArrayList<>();
    private final Map<String, Object> groups = new LinkedHashMap<>();
    private final List<Effect> effects = new ArrayList<>();
    private final List<String> invalidatedTags = new ArrayList<>();
    private final List<Object> spoiled = new ArrayList<>();
    private @Nullable Object version;
    private @Nullable Class<? extends Throwable> failure;
    private boolean isSoon;
    private boolean isLater;
    private @Nullable Outcome inner;
    private String made = "";
    private boolean hasMadeNothing;

    /** A run of a method. */
    public Witness(String method) {
        this.method = method;
        SEEN.add(this);
    }

    /** The runs since this was asked last. */
    static List<Witness> seen() {
        List<Witness> seen = List.copyOf(SEEN);
        SEEN.clear();
        return seen;
    }

    /** What methods whose results follow a revision ask for it. */
    public static long revision() {
        return REVISION.get();
    }

    static void revise() {
        REVISION.incrementAndGet();
    }

    public Witness key(@Nullable Object part) {
        key.add(Content.copy(part));
        return this;
    }

    public Witness group(String parameter, @Nullable Object value) {
        groups.put(parameter, Content.copy(value));
        return this;
    }

    public Witness tag(String text) {
        tags.add(text);
        return this;
    }

    public Witness tag(String text, @Nullable Object value) {
        return tag(Tag.of(text, value));
    }

    public Witness version(@Nullable Object value) {
        version = value;
        return this;
    }

    /** What the method does to an array that it was given. */
    public Witness spoils(@Nullable Object array) {
        spoiled.add(array);
        return this;
    }

    /** One key in four makes it throw. */
    public Witness mayThrow(Class<? extends Throwable> type) {
        failure = type;
        return this;
    }

    /** What is returned comes by a future that is complete. */
    public Witness soon() {
        isSoon = true;
        return this;
    }

    /** What is returned comes by a future that another thread completes. */
    public Witness later() {
        isLater = true;
        return this;
    }

    /** Calls a cached method of the same object, whatever comes of it. */
    public Witness calls(Callable<?> cached) {
        inner = Outcome.of(cached);
        return this;
    }

    /** For the type that an argument is passed as. */
    @SuppressWarnings("unchecked")
    public static <R> R as(@Nullable Object argument) {
        return (R) argument;
    }

    /** Something of a type that is made of the key's text. */
    public <R> R makes(String type) {
        return ends(Made.of(type, text()));
    }

    /** One of these, which one being a matter of the key. */
    public <R> R picks(Object... values) {
        return ends(values[Math.floorMod(text().hashCode(), values.length)]);
    }

    public <R> R gives(@Nullable Object argument) {
        return ends(argument);
    }

    public void ends() {
        ends(null);
    }

    @SuppressWarnings("unchecked")
    private <R> R ends(@Nullable Object value) {
        int hash = text().hashCode();
        spoiled.forEach(Spelling::scramble);
        if (failure != null && Math.floorMod(hash, 4) == 0) {
            throw Made.<RuntimeException>failure(failure, text());
        }
        made = Spelling.of(value);
        hasMadeNothing = Made.isEmpty(value);
        if (!isSoon && !isLater) {
            return (R) value;
        }
        CompletableFuture<?> end = Math.floorMod(hash, 5) == 0
                ? CompletableFuture.failedFuture(new IllegalStateException(text()))
                : CompletableFuture.completedFuture(value);
        return (R) (isLater ? CompletableFuture.supplyAsync(end::join) : end);
    }

    /** It makes results of a cached method out of date; negative for one of its own class. */
    public Effect invalidates(int host, String cached) {
        return added(new Effect(host, cached, false, true));
    }

    /** What it returns becomes the result of a cached method of its own class. */
    public Effect puts(String cached, boolean keepsEmpty) {
        return added(new Effect(-1, cached, true, keepsEmpty));
    }

    public void invalidatesTag(String tag) {
        invalidatedTags.add(tag);
    }

    public void invalidatesTag(String text, @Nullable Object value) {
        invalidatesTag(Tag.of(text, value));
    }

    private Effect added(Effect effect) {
        effects.add(effect);
        return effect;
    }

    String method() {
        return method;
    }

    /** What came of the call that it made. */
    Optional<Outcome> inner() {
        return Optional.ofNullable(inner);
    }

    String text() {
        return method + Spelling.of(key);
    }

    /** What it returned, or put into what it returned, spelled. */
    String made() {
        return made;
    }

    /** Whether that is null or empty. */
    boolean hasMadeNothing() {
        return hasMadeNothing;
    }

    boolean hasKey() {
        return version != NO_KEY && !key.contains(NO_KEY);
    }

    List<Object> key() {
        return key;
    }

    List<String> tags() {
        return tags;
    }

    Map<String, Object> groups() {
        return groups;
    }

    @Nullable
    Object version() {
        return version;
    }

    List<Effect> effects() {
        return effects;
    }

    List<String> invalidatedTags() {
        return invalidatedTags;
    }
}
