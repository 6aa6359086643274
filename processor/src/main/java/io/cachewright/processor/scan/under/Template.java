package io.cachewright.processor.scan.under;

import io.cachewright.processor.scan.path.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The template of a tag, found in the real types: text with paths in braces.
 *
 * @param text as written
 * @param paths in the order of the text
 */
public record Template(String text, List<Path> paths) {
    /** What the runtime leaves as it is in a value, besides letters and digits. */
    private static final String PLAIN = "-_.@";

    private static final String VALUE = "{}";

    public Template {
        paths = List.copyOf(paths);
    }

    /** Whether a value may have this letter as it is; all others are escaped, with a percent sign first. */
    static boolean isPlain(int letter) {
        return Character.isLetterOrDigit(letter) || PLAIN.indexOf(letter) >= 0;
    }

    /**
     * Whether some value could turn this template into a tag of the other, as {@code user:{id}} into {@code user:all}.
     * Nothing is said against {@code user:{from}} and {@code user:{to}}, which mean the same users.
     */
    boolean mayBe(Template other) {
        Words these = words();
        Words those = other.words();
        if (!these.delimiters.equals(those.delimiters)) {
            return false;
        }
        boolean differ = false;
        for (int i = 0; i < these.words.size(); i++) {
            String one = these.words.get(i);
            String two = those.words.get(i);
            if (!one.equals(two)) {
                if (!one.equals(VALUE) && !two.equals(VALUE)) {
                    return false;
                }
                differ = true;
            }
        }
        return differ;
    }

    /** A text taken apart at the letters that no value has. A value is always a word by itself. */
    private record Words(List<String> words, List<Integer> delimiters) {}

    private Words words() {
        List<String> words = new ArrayList<>();
        List<Integer> delimiters = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        int index = 0;
        while (index < text.length()) {
            int letter = text.codePointAt(index);
            if (letter == '{') {
                word.append(VALUE);
                index = text.indexOf('}', index);
            } else if (isPlain(letter)) {
                word.appendCodePoint(letter);
            } else {
                words.add(word.toString());
                word.setLength(0);
                delimiters.add(letter);
            }
            index += Character.charCount(letter);
        }
        words.add(word.toString());
        return new Words(words, delimiters);
    }
}
