package io.cachewright.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The files of a library that compile as they are. Those that don't, because they need what its POM does not name or
 * another JDK, are left out and stand on the class path as the library published them.
 *
 * @param kept files that compile together
 * @param problem why there are none; empty otherwise
 */
record Baseline(List<SourceFile> kept, String problem) {
    private static final int MAX_ROUNDS = 40;

    static Baseline of(List<SourceFile> files, Compiler compiler) {
        List<SourceFile> kept = files;
        for (int round = 0; round < MAX_ROUNDS && !kept.isEmpty(); round++) {
            List<Message> errors =
                    compiler.compile(kept).errors().map(Message::of).toList();
            if (errors.isEmpty()) {
                return new Baseline(kept, "");
            }
            List<SourceFile> rest = without(kept, errors);
            if (rest.size() == kept.size()) {
                return new Baseline(List.of(), "It does not compile: " + errors.get(0));
            }
            kept = rest;
        }
        return new Baseline(List.of(), "No part of it compiles.");
    }

    private static List<SourceFile> without(List<SourceFile> files, List<Message> errors) {
        Set<String> paths = errors.stream().map(Message::path).collect(Collectors.toSet());
        List<SourceFile> rest = new ArrayList<>(files);
        rest.removeIf(file -> paths.contains(file.path()));
        return List.copyOf(rest);
    }
}
