package io.cachewright.corpus;

import java.util.List;
import java.util.stream.Stream;

/**
 * A type or member declared in a source file, by its offsets in the text.
 *
 * @param start offset of its first character, annotations included, Javadoc not
 * @param headerEnd offset of its body, or of its end where it has none
 * @param end offset after its last character
 * @param members of a type; empty for all others
 */
record Declaration(Kind kind, String name, int start, int headerEnd, int end, List<Declaration> members) {
    enum Kind {
        TYPE,
        CONSTRUCTOR,
        /** A method that may carry {@code @Cached}. */
        METHOD,
        /** A field, an initializer, a method without result. */
        OTHER
    }

    boolean contains(int offset) {
        return start <= offset && offset < end;
    }

    boolean headerContains(int offset) {
        return start <= offset && offset < headerEnd;
    }

    /** The methods of this type and of those nested in it, in the order of the text. */
    Stream<Declaration> methods() {
        return kind == Kind.METHOD ? Stream.of(this) : members.stream().flatMap(Declaration::methods);
    }
}
