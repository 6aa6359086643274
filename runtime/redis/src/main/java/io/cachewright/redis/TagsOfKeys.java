package io.cachewright.redis;

import java.io.ByteArrayOutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The tags of several keys that have as many each, so that one script can be told which key has which. */
final class TagsOfKeys {
    /** As many as a letter can tell apart. */
    private static final int MOST = 255;

    private final Map<String, Integer> letters = new LinkedHashMap<>();
    private final ByteArrayOutputStream ofKeys = new ByteArrayOutputStream();

    /** Whether another key with these tags can be told. */
    boolean haveRoomFor(List<String> tags) {
        return letters.size() + tags.size() <= MOST;
    }

    /** Adds a key with these tags. */
    void add(List<String> tags) {
        for (String tag : tags) {
            ofKeys.write(letter(tag));
        }
    }

    private int letter(String tag) {
        Integer known = letters.get(tag);
        if (known != null) {
            return known;
        }
        int letter = letters.size() + 1;
        letters.put(tag, letter);
        return letter;
    }

    /** Where this tag is among all, from 0 on; it must have been added. */
    int indexOf(String tag) {
        return letter(tag) - 1;
    }

    /** All of them, each once. */
    List<String> all() {
        return List.copyOf(letters.keySet());
    }

    /** For each key in the order of their adding a letter for each of its tags: the first tag of all is 1. */
    byte[] ofKeys() {
        return ofKeys.toByteArray();
    }
}
