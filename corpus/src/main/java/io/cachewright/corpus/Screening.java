package io.cachewright.corpus;

import io.cachewright.corpus.Failure.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Takes the annotation off every method that the processor rejects until it rejects none, and looks at each of its
 * messages on the way: its rule, its place, its fix. The files change; for one thread.
 */
final class Screening {
    private static final int MAX_ROUNDS = 60;

    private final Compiler compiler;
    private final Set<String> rules;
    private final int maxText;
    private final Map<String, AnnotatedFile> files = new LinkedHashMap<>();
    private final SortedMap<String, Integer> rejected = new TreeMap<>();
    private final SortedMap<String, Integer> warned = new TreeMap<>();
    private final List<Message> messages = new ArrayList<>();
    private final Set<Failure> failures = new LinkedHashSet<>();
    private int setAside;

    /**
     * @param rules the ids of all rules there are
     * @param maxText letters of generated text beyond which methods are set aside
     */
    Screening(List<AnnotatedFile> files, Compiler compiler, Set<String> rules, int maxText) {
        files.forEach(file -> this.files.put(file.file().path(), file));
        this.compiler = compiler;
        this.rules = rules;
        this.maxText = maxText;
    }

    /**
     * Runs the processor until it accepts what is annotated, or until nothing can be taken off any more. What it wrote
     * is not looked at.
     *
     * @return whether it came to its end, without a crash
     */
    boolean run() {
        for (int round = 0; round < MAX_ROUNDS; round++) {
            Compilation compilation = compiler.process(sources());
            if (compilation.crash() != null) {
                failures.add(Failure.crash(compilation.crash()));
                return false;
            }
            long text = compilation.generated().values().stream()
                    .mapToLong(String::length)
                    .sum();
            if (text > maxText) {
                keepOneOf(Math.toIntExact(text / maxText) + 1);
                continue;
            }
            List<Message> errors = compilation
                    .errors()
                    .map(Message::of)
                    .filter(error -> !error.generated())
                    .toList();
            if (errors.isEmpty()) {
                compilation.warnings().map(Message::of).filter(Message::isOurs).forEach(this::warn);
                return true;
            }
            if (!takeOff(errors)) {
                return true;
            }
        }
        failures.add(new Failure(Kind.MISPLACED, "After " + MAX_ROUNDS + " rounds there are still new errors."));
        return true;
    }

    /** Of this many methods one stays annotated, so that something of each class does. */
    private void keepOneOf(int many) {
        int count = 0;
        for (AnnotatedFile file : List.copyOf(files.values())) {
            Set<Declaration> removed = new HashSet<>();
            for (Declaration method : file.inOrder()) {
                if (count++ % many != 0) {
                    removed.add(method);
                }
            }
            setAside += removed.size();
            files.put(file.file().path(), file.without(removed));
        }
    }

    private boolean takeOff(List<Message> errors) {
        Set<String> rulesAtMethods = errors.stream()
                .filter(this::isAtMethod)
                .map(error -> String.valueOf(error.rule()))
                .collect(Collectors.toSet());
        Map<String, Set<Declaration>> removed = new TreeMap<>();
        for (Message error : errors) {
            inspect(error);
            if (isAtMethod(error) || !rulesAtMethods.contains(String.valueOf(error.rule()))) {
                takeOff(error, removed.computeIfAbsent(error.path(), path -> new HashSet<>()));
            }
        }
        removed.forEach((path, methods) -> files.computeIfPresent(path, (same, file) -> file.without(methods)));
        return removed.values().stream().anyMatch(methods -> !methods.isEmpty());
    }

    /**
     * An error at a type may be about a method that it inherits. It waits while its rule is broken by methods themselves:
     * without those it may be gone.
     */
    private void takeOff(Message error, Set<Declaration> removed) {
        Set<Declaration> methods = concernedBy(error);
        if (methods.isEmpty() && error.isOurs()) {
            failures.add(Failure.of(Kind.MISPLACED, error));
        }
        methods.stream().filter(removed::add).forEach(method -> count(rejected, error));
    }

    private void warn(Message warning) {
        inspect(warning);
        if (!isAtDeclaration(warning)) {
            failures.add(Failure.of(Kind.MISPLACED, warning));
        }
        count(warned, warning);
    }

    private void inspect(Message message) {
        if (!message.isOurs()) {
            failures.add(Failure.of(Kind.ERROR_IN_LIBRARY, message));
            return;
        }
        messages.add(message);
        if (!rules.contains(message.rule())) {
            failures.add(Failure.of(Kind.UNKNOWN_RULE, message));
        }
        if ("internal-error".equals(message.rule())) {
            failures.add(Failure.of(Kind.CRASH, message));
        }
        if (!message.text().contains("Fix: ")) {
            failures.add(Failure.of(Kind.NO_FIX, message));
        }
    }

    private Set<Declaration> concernedBy(Message message) {
        AnnotatedFile file = files.get(message.path());
        return file == null || message.offset() < 0 ? Set.of() : file.concernedBy(message.offset());
    }

    /** Some warnings are about a method that should be annotated and is not. */
    private boolean isAtDeclaration(Message warning) {
        return !concernedBy(warning).isEmpty() || isAtMethod(warning);
    }

    private boolean isAtMethod(Message message) {
        AnnotatedFile file = files.get(message.path());
        return file != null && message.offset() >= 0 && file.isAtMethod(message.offset());
    }

    private static void count(SortedMap<String, Integer> counts, Message message) {
        counts.merge(message.rule() == null ? "(none)" : message.rule(), 1, Integer::sum);
    }

    /** The files as the compiler gets them, with the annotations that are left. */
    List<SourceFile> sources() {
        return files.values().stream().map(AnnotatedFile::source).toList();
    }

    /** How many methods lost their annotation although no rule asked for it. */
    int setAside() {
        return setAside;
    }

    /** How many methods lost their annotation, by the first rule that asked for it. */
    SortedMap<String, Integer> rejected() {
        return rejected;
    }

    /** How many warnings are left, by rule. */
    SortedMap<String, Integer> warned() {
        return warned;
    }

    /** Every message seen, in the order it came. */
    List<Message> messages() {
        return messages;
    }

    List<Failure> failures() {
        return List.copyOf(failures);
    }
}
