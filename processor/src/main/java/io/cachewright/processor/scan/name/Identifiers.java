package io.cachewright.processor.scan.name;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import javax.lang.model.SourceVersion;

/** Names that are given once: each that is asked for comes back unlike any before it. */
public final class Identifiers {
    private final Set<String> taken;

    public Identifiers(Collection<String> taken) {
        this.taken = new HashSet<>(taken);
    }

    /** The wanted name, or what is nearest to it among legal and free ones. */
    public String claim(String wanted) {
        String name = SourceVersion.isName(wanted) ? wanted : legal(wanted);
        while (!taken.add(name)) {
            name += "_";
        }
        return name;
    }

    public static String capitalized(String name) {
        int first = name.codePointAt(0);
        return new StringBuilder()
                .appendCodePoint(Character.toUpperCase(first))
                .append(name, Character.charCount(first), name.length())
                .toString();
    }

    public static String uncapitalized(String name) {
        int first = name.codePointAt(0);
        return new StringBuilder()
                .appendCodePoint(Character.toLowerCase(first))
                .append(name, Character.charCount(first), name.length())
                .toString();
    }

    /** A path in one word: {@code userId} for {@code user.id}. */
    public static String word(String path) {
        StringBuilder word = new StringBuilder();
        for (String name : path.split("\\.", -1)) {
            word.append(word.isEmpty() ? name : capitalized(name));
        }
        return word.toString();
    }

    private static String legal(String wanted) {
        StringBuilder name = new StringBuilder();
        wanted.codePoints().filter(Character::isJavaIdentifierPart).forEach(name::appendCodePoint);
        if (name.length() == 0
                || !Character.isJavaIdentifierStart(name.codePointAt(0))
                || SourceVersion.isKeyword(name)) {
            name.append('_');
        }
        return SourceVersion.isName(name) ? name.toString() : "argument";
    }
}
