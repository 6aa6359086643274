package io.cachewright.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The files of a library that compile as they are. Those that don't, because they need what its POM does not name or
 * another JDK, are left out and stand on the class path as the library published them.
 *
 * @param kept files that compile together
 * @param leftOut what the compiler said first of each of the others, by its path
 * @param problem why there are none to check; empty otherwise
 */
record Baseline(List<SourceFile> kept, SortedMap<String, String> leftOut, String problem) {
    private static final int MAX_ROUNDS = 40;

    static Baseline of(List<SourceFile> files, Compiler compiler) {
        SortedMap<String, String> leftOut = new TreeMap<>();
        List<SourceFile> kept = files;
        for (int round = 0; round < MAX_ROUNDS && !kept.isEmpty(); round++) {
            Compilation compilation = compiler.compile(kept);
            List<Message> errors = compilation.errors().map(Message::of).toList();
            if (compilation.crash() != null && errors.isEmpty()) {
                return nothing(leftOut, "The compiler itself fails on it, without Cachewright: " + compilation.crash());
            }
            if (errors.isEmpty()) {
                return new Baseline(kept, leftOut, "");
            }
            errors.forEach(error -> leftOut.putIfAbsent(error.path(), error.text()));
            List<SourceFile> rest = new ArrayList<>(kept);
            rest.removeIf(file -> leftOut.containsKey(file.path()));
            if (rest.size() == kept.size()) {
                return nothing(leftOut, "It does not compile, without Cachewright: " + errors.get(0));
            }
            kept = List.copyOf(rest);
        }
        return nothing(leftOut, "No part of it compiles, without Cachewright." + first(leftOut));
    }

    private static Baseline nothing(SortedMap<String, String> leftOut, String problem) {
        return new Baseline(List.of(), leftOut, problem);
    }

    private static String first(SortedMap<String, String> leftOut) {
        return leftOut.isEmpty()
                ? " Its sources jar holds no Java."
                : " The compiler says of " + leftOut.firstKey() + ": " + leftOut.get(leftOut.firstKey());
    }
}
