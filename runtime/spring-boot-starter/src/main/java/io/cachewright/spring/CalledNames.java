package io.cachewright.spring;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What an operator may call a cache: by its whole name, or without parameter types, package or both. */
final class CalledNames {
    private CalledNames() {}

    /** All of them for this cache. */
    static List<String> of(String name) {
        int parameters = name.indexOf('(');
        String method = parameters > 0 ? name.substring(0, parameters) : name;
        String types = name.substring(method.length());
        String fromClass = method.substring(method.lastIndexOf('.', method.lastIndexOf('.') - 1) + 1);
        return Stream.of(name, method, fromClass + types, fromClass).distinct().toList();
    }

    /** Whether this is one of them; upper and lower case are alike. */
    static boolean mean(String written, String name) {
        String lower = written.toLowerCase(Locale.ROOT);
        return of(name).stream()
                .anyMatch(called -> called.toLowerCase(Locale.ROOT).equals(lower));
    }
}
