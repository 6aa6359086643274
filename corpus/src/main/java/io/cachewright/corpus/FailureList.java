package io.cachewright.corpus;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The failures of a run with those of one shape together, most frequent first. */
final class FailureList {
    private static final int SAMPLES = 3;

    private final Map<String, Group> groups = new LinkedHashMap<>();

    FailureList(List<Outcome> outcomes) {
        outcomes.forEach(outcome -> outcome.failures().forEach(failure -> add(outcome.library(), failure)));
    }

    private void add(Library library, Failure failure) {
        groups.computeIfAbsent(failure.shape(), shape -> new Group(failure.kind(), new ArrayList<>()))
                .messages()
                .add(library.name() + ": " + failure.message());
    }

    boolean isEmpty() {
        return groups.isEmpty();
    }

    /** Three of each shape, and how many there are. */
    String text() {
        StringBuilder text = new StringBuilder();
        groups.values().stream()
                .sorted((a, b) -> b.messages().size() - a.messages().size())
                .forEach(group -> text.append(group.text()).append('\n'));
        return text.toString();
    }

    private record Group(Failure.Kind kind, List<String> messages) {
        String text() {
            int count = messages.size();
            StringBuilder text = new StringBuilder(kind + (count == 1 ? ":\n" : ", " + count + " times, as in:\n"));
            messages.stream().limit(SAMPLES).forEach(message -> text.append(message.indent(4)));
            return text.toString();
        }
    }
}
