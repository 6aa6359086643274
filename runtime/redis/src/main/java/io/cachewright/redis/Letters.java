package io.cachewright.redis;

import java.io.ByteArrayOutputStream;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Says by letters which of a few things each of several keys has, so that a script is handed each thing only once: an
 * argument costs it a quarter of a microsecond. For one thread.
 */
final class Letters<T> {
    /** As many as a letter can tell apart. */
    static final int MOST = 256;

    private final Map<T, Integer> letters = new LinkedHashMap<>();
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();

    /** Whether another key with these can be told. */
    boolean haveRoomFor(Collection<T> things) {
        return letters.size() + things.size() <= MOST;
    }

    /** The next key has this. */
    void add(T thing) {
        written.write(letter(thing));
    }

    private int letter(T thing) {
        Integer known = letters.get(thing);
        if (known != null) {
            return known;
        }
        int letter = letters.size();
        letters.put(thing, letter);
        return letter;
    }

    /** Where this is among all, from 0 on; it must have been added. */
    int indexOf(T thing) {
        return letter(thing);
    }

    /** All that were added, each once. */
    List<T> all() {
        return List.copyOf(letters.keySet());
    }

    /** The letters in the order in which things were added: the first of all is 0. */
    byte[] written() {
        return written.toByteArray();
    }
}
