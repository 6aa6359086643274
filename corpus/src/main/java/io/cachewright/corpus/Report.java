package io.cachewright.corpus;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/** What a run found, as Markdown that reads as well in a terminal. */
final class Report {
    private static final int SAMPLES = 20;
    private static final int REASONS = 5;

    private final List<Outcome> outcomes;

    Report(List<Outcome> outcomes) {
        this.outcomes = outcomes;
    }

    /** All of it: the numbers, what was rejected and warned of by which rule, some of the messages. */
    String text() {
        return libraries() + "\n" + leftOut() + byRule("Rejected", Outcome::rejected) + "\n"
                + byRule("Warned", Outcome::warned) + "\n" + samples();
    }

    private String libraries() {
        Table table = new Table();
        table.add(List.of(
                "Library",
                "files",
                "left out",
                "methods",
                "set aside",
                "accepted",
                "rejected",
                "classes",
                "KiB written",
                "seconds",
                "failures"));
        outcomes.forEach(outcome -> table.add(row(outcome)));
        return table.toString();
    }

    private static List<String> row(Outcome outcome) {
        return List.of(
                outcome.library().name(),
                number(outcome.files()),
                number(outcome.leftOut().size()),
                number(outcome.methods()),
                number(outcome.setAside()),
                number(outcome.accepted()),
                number(outcome.rejections()),
                number(outcome.generated().size()),
                number(outcome.generatedBytes() / 1024),
                number(outcome.time().toSeconds()),
                number(outcome.failures().size()));
    }

    /** What the compiler says, without the processor, of files that were left out: the most frequent first. */
    private String leftOut() {
        StringBuilder text = new StringBuilder();
        for (Outcome outcome : outcomes) {
            Map<String, Integer> reasons = new TreeMap<>();
            outcome.leftOut().values().forEach(reason -> reasons.merge(firstLine(reason), 1, Integer::sum));
            reasons.entrySet().stream()
                    .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                    .limit(REASONS)
                    .forEach(reason -> text.append("- %s leaves out %d: %s%n"
                            .formatted(outcome.library().name(), reason.getValue(), reason.getKey())));
        }
        return text.isEmpty() ? "" : "Files that do not compile here without Cachewright:\n\n" + text + "\n";
    }

    private static String firstLine(String text) {
        return text.lines().findFirst().orElse("");
    }

    private String byRule(String title, Function<Outcome, SortedMap<String, Integer>> counts) {
        TreeSet<String> rules = new TreeSet<>();
        outcomes.forEach(outcome -> rules.addAll(counts.apply(outcome).keySet()));
        Table table = new Table();
        List<String> head = new ArrayList<>(List.of(title + " by"));
        outcomes.forEach(outcome -> head.add(outcome.library().artifact().artifact()));
        table.add(head);
        for (String rule : rules) {
            List<String> cells = new ArrayList<>(List.of(rule));
            outcomes.forEach(outcome -> cells.add(number(counts.apply(outcome).getOrDefault(rule, 0))));
            table.add(cells);
        }
        return table.toString();
    }

    /** One message of each rule, then others until there are enough. */
    private String samples() {
        List<Message> all = outcomes.stream()
                .flatMap(outcome -> outcome.messages().stream())
                .toList();
        Map<String, Message> firsts = new TreeMap<>();
        all.forEach(message -> firsts.putIfAbsent(String.valueOf(message.rule()), message));
        StringBuilder text = new StringBuilder("Some of the messages:\n\n");
        Stream.concat(firsts.values().stream(), all.stream())
                .distinct()
                .limit(SAMPLES)
                .forEach(message -> text.append(message.toString().indent(4)));
        return text.toString();
    }

    private static String number(long number) {
        return String.format(Locale.ENGLISH, "%,d", number);
    }
}
