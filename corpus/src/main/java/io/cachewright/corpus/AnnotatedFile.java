package io.cachewright.corpus;

import io.cachewright.corpus.Declaration.Kind;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A source file and those of its methods that carry {@code @Cached}. The annotation is inserted on the line where the
 * method begins, everything else stays as it is, so lines keep their numbers.
 *
 * @param types its top-level types
 * @param annotated a subset of their methods
 */
record AnnotatedFile(SourceFile file, List<Declaration> types, Set<Declaration> annotated) {
    static final String ANNOTATION = "@io.cachewright.Cached ";

    /** The file with all its methods annotated. */
    static AnnotatedFile everywhere(SourceFile file, List<Declaration> types) {
        return new AnnotatedFile(
                file, types, types.stream().flatMap(Declaration::methods).collect(Collectors.toUnmodifiableSet()));
    }

    /** The annotated methods in the order of the text. */
    List<Declaration> inOrder() {
        return annotated.stream()
                .sorted(Comparator.comparing(Declaration::start))
                .toList();
    }

    AnnotatedFile without(Collection<Declaration> methods) {
        Set<Declaration> rest = new HashSet<>(annotated);
        rest.removeAll(methods);
        return new AnnotatedFile(file, types, Set.copyOf(rest));
    }

    /** The file as the compiler gets it. */
    SourceFile source() {
        StringBuilder text = new StringBuilder(file.text());
        List<Integer> starts = insertions().toList();
        for (int i = starts.size() - 1; i >= 0; i--) {
            text.insert(starts.get(i), ANNOTATION);
        }
        return new SourceFile(file.path(), text.toString());
    }

    /**
     * The annotated methods that a message at this offset of {@link #source()} is about: the method in whose header it
     * stands, or all of a type when it stands in the header of the type or of one of its constructors. Empty when it
     * stands anywhere else, which is to say that it is misplaced.
     */
    Set<Declaration> concernedBy(long offset) {
        int original = originalOffset(offset);
        return types.stream()
                .filter(type -> type.contains(original))
                .findFirst()
                .map(type -> concernedBy(type, original))
                .orElse(Set.of());
    }

    private Set<Declaration> concernedBy(Declaration type, int offset) {
        Declaration place = type.members().stream()
                .filter(member -> member.contains(offset))
                .findFirst()
                .orElse(type);
        if (place != type && place.kind() == Kind.TYPE) {
            return concernedBy(place, offset);
        }
        if (!place.headerContains(offset) || place.kind() == Kind.OTHER) {
            return Set.of();
        }
        Stream<Declaration> candidates = place.kind() == Kind.METHOD ? Stream.of(place) : type.members().stream();
        return candidates.filter(annotated::contains).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether a message at this offset of {@link #source()} stands in the header of a method, annotated or not. */
    boolean isAtMethod(long offset) {
        int original = originalOffset(offset);
        return types.stream().flatMap(Declaration::methods).anyMatch(method -> method.headerContains(original));
    }

    private int originalOffset(long offset) {
        long rest = offset;
        for (int start : insertions().toList()) {
            if (rest < start) {
                break;
            }
            rest = Math.max(start, rest - ANNOTATION.length());
        }
        return Math.toIntExact(rest);
    }

    private Stream<Integer> insertions() {
        return annotated.stream().map(Declaration::start).sorted();
    }
}
