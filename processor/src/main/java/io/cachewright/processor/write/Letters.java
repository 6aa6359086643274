package io.cachewright.processor.write;

/**
 * The letters beyond ASCII that generated source may have as they are. The compiler writes it in the encoding that it reads
 * the user's in, which processors are not told; what the user's file has can be written, and for the rest there are
 * escapes. (Users of {@code -encoding US-ASCII} write escapes as well.)
 *
 * @param known the text of the user's file
 */
public record Letters(String known) {
    /** The same source, to the compiler. */
    public String written(String source) {
        StringBuilder written = new StringBuilder(source.length());
        source.chars().forEach(letter -> {
            if (letter < 0x80 || known.indexOf(letter) >= 0) {
                written.append((char) letter);
            } else {
                written.append(String.format("\\u%04x", letter));
            }
        });
        return written.toString();
    }
}
