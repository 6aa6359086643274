package io.cachewright.runtime;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A pattern for the texts of keys: {@code *} is any text, {@code ?} any one character. */
final class KeyPattern {
    private final Pattern pattern;

    KeyPattern(String written) {
        String regex = written.codePoints()
                .mapToObj(Character::toString)
                .map(letter -> letter.equals("*") ? ".*" : letter.equals("?") ? "." : Pattern.quote(letter))
                .collect(Collectors.joining());
        this.pattern = Pattern.compile(regex, Pattern.DOTALL);
    }

    /** Whether the whole text of this key fits; the key as the store has it. */
    boolean fits(Object key) {
        return pattern.matcher(KeyText.whole(NullKey.unmask(key))).matches();
    }
}
