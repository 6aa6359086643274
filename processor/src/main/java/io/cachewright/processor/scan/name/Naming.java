package io.cachewright.processor.scan.name;

import io.cachewright.processor.scan.program.Compilation;
import io.cachewright.processor.scan.type.TypeText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/**
 * What the members generated for each cached method are called, and what its cache is. Overloads are told apart by
 * their parameter types, so that a name does not change when the order of the methods does.
 */
public final class Naming {
    private static final int LONGEST_STEM = 100;

    private final Compilation compilation;
    private final Map<ExecutableElement, String> stems = new HashMap<>();
    private final Map<ExecutableElement, String> cacheNames = new HashMap<>();

    public Naming(Compilation compilation, TypeElement host, List<ExecutableElement> cached) {
        this.compilation = compilation;
        nameMembers(cached);
        nameCaches(host, cached);
    }

    /** {@code quote}; {@code quoteByString} where {@code quote} is overloaded. */
    public String stem(ExecutableElement method) {
        return Objects.requireNonNull(stems.get(method));
    }

    /** {@code shop.PriceService.quote(String,Currency)}. */
    public String cacheName(ExecutableElement method) {
        return Objects.requireNonNull(cacheNames.get(method));
    }

    private void nameMembers(List<ExecutableElement> cached) {
        Map<String, List<ExecutableElement>> overloads = cached.stream()
                .collect(Collectors.groupingBy(
                        method -> Identifiers.capitalized(method.getSimpleName().toString())));
        for (ExecutableElement method : cached) {
            String name = method.getSimpleName().toString();
            boolean isAlone = overloads
                            .getOrDefault(Identifiers.capitalized(name), List.of())
                            .size()
                    == 1;
            stems.put(method, shortened(isAlone ? name : name + suffix(method)));
        }
    }

    /** A class's name is that of a file, and file systems take 255 bytes; the host's own name needs some of them. */
    private static String shortened(String stem) {
        return stem.length() <= LONGEST_STEM
                ? stem
                : stem.substring(0, LONGEST_STEM - 8) + Integer.toHexString(stem.hashCode());
    }

    private void nameCaches(TypeElement host, List<ExecutableElement> cached) {
        Map<String, List<ExecutableElement>> named = new HashMap<>();
        for (ExecutableElement method : cached) {
            named.computeIfAbsent(cacheName(host, method, false), name -> new ArrayList<>())
                    .add(method);
        }
        named.forEach((name, methods) -> methods.forEach(
                method -> cacheNames.put(method, methods.size() == 1 ? name : cacheName(host, method, true))));
    }

    private String cacheName(TypeElement host, ExecutableElement method, boolean qualified) {
        return TypeText.qualified(host) + "." + method.getSimpleName()
                + method.getParameters().stream()
                        .map(parameter -> TypeText.erased(compilation.types().erasure(parameter.asType()), qualified))
                        .collect(Collectors.joining(",", "(", ")"));
    }

    private String suffix(ExecutableElement method) {
        if (method.getParameters().isEmpty()) {
            return "";
        }
        return method.getParameters().stream()
                .map(parameter -> word(compilation.types().erasure(parameter.asType())))
                .collect(Collectors.joining("And", "By", ""));
    }

    /** One word to make names of: {@code Entry}, {@code StringArray}, {@code Int}. */
    private static String word(TypeMirror erased) {
        return switch (erased.getKind()) {
            case DECLARED, ERROR ->
                ((DeclaredType) erased).asElement().getSimpleName().toString();
            case ARRAY -> word(((ArrayType) erased).getComponentType()) + "Array";
            default -> Identifiers.capitalized(erased.getKind().name().toLowerCase(Locale.ROOT));
        };
    }
}
