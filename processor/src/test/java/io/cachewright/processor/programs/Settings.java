package io.cachewright.processor.programs;

import java.util.ArrayList;
import java.util.List;

/**
 * The settings of a cached method that have no part in its key.
 *
 * @param texts as in the annotation
 * @param keepsEmpty whether null and what is empty is kept
 * @param name of the cache, or nothing
 */
record Settings(List<String> texts, boolean keepsEmpty, String name) {
    Settings {
        texts = List.copyOf(texts);
    }

    /** No result gets too old during a trial. */
    static Settings any(Dice dice, Result result, String id) {
        List<String> texts = new ArrayList<>();
        if (dice.oneIn(2)) {
            addTimes(dice, texts);
        }
        boolean keepsEmpty = true;
        if (!result.isPrimitive() && dice.oneIn(5)) {
            keepsEmpty = dice.oneIn(2);
            texts.add("emptyTtl = \"" + (keepsEmpty ? "10m" : "0s") + "\"");
        }
        if (dice.oneIn(6)) {
            texts.add("maxSize = 1_000");
        }
        if (dice.oneIn(8)) {
            texts.add("tier = Tier.LOCAL");
        }
        if (dice.oneIn(8)) {
            texts.add("schema = \"s-1\"");
        }
        String name = dice.oneIn(8) ? "cache-of-" + id : "";
        if (!name.isEmpty()) {
            texts.add("name = \"" + name + "\"");
        }
        return new Settings(texts, keepsEmpty, name);
    }

    private static void addTimes(Dice dice, List<String> texts) {
        texts.add("ttl = \"" + dice.of("1h", "PT30M", "1h30m", "2d") + "\"");
        if (dice.oneIn(4)) {
            texts.add("refreshAfter = \"20m\"");
        }
        if (dice.oneIn(5)) {
            texts.add("jitter = \"1m\"");
        }
        if (dice.oneIn(5)) {
            texts.add("staleIfError = \"1h\", loadTimeout = \"1m\"");
        }
    }
}
