package io.cachewright.processor.scan.host;

import com.palantir.javapoet.ClassName;
import io.cachewright.processor.scan.name.GeneratedNames;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.TypeElement;

/**
 * Finds hosts that wait for each other: each misses a class that will be generated for another of them, or for itself.
 */
public final class Circles {
    private final Map<String, TypeElement> byGenerated = new HashMap<>();

    private Circles(Collection<TypeElement> waiting) {
        waiting.forEach(host -> byGenerated.put(
                GeneratedNames.generatedName(ClassName.get(host)).canonicalName(), host));
    }

    /** Those of some waiting hosts that would wait in vain. */
    public static List<TypeElement> in(Collection<TypeElement> waiting) {
        Circles circles = new Circles(waiting);
        return waiting.stream().filter(circles::waitsForItself).toList();
    }

    private boolean waitsForItself(TypeElement host) {
        Set<TypeElement> seen = new HashSet<>();
        Deque<TypeElement> open = new ArrayDeque<>(waitsFor(host));
        while (!open.isEmpty()) {
            TypeElement next = open.pop();
            if (next.equals(host)) {
                return true;
            }
            if (seen.add(next)) {
                open.addAll(waitsFor(next));
            }
        }
        return false;
    }

    /** Nobody, where something is missing that none of them brings. */
    private Set<TypeElement> waitsFor(TypeElement host) {
        String home = ClassName.get(host).packageName();
        List<Optional<TypeElement>> awaited = MissingTypes.inMembers(host).stream()
                .map(name -> Optional.ofNullable(byGenerated.get(home.isEmpty() ? name : home + "." + name)))
                .toList();
        return awaited.stream().allMatch(Optional::isPresent)
                ? awaited.stream().flatMap(Optional::stream).collect(Collectors.toSet())
                : Set.of();
    }
}
