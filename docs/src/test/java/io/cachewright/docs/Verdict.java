package io.cachewright.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a compiler complains about in a rejected block, beside what the page says it does. */
final class Verdict {
    private static final Pattern RULE = Pattern.compile("\\[cachewright:([a-z-]+)\\]");

    private static final Pattern PLACE = Pattern.compile("^.*:\\d+: (?:error|warning): ");

    private Verdict() {}

    /** The block breaks the rules it names and no others, and is told what the text block after it shows. */
    static void check(Block block, List<String> complaints) {
        assertEquals(block.brokenRules().stream().sorted().toList(), rules(complaints), block::toString);
        String told = String.join("\n", complaints);
        for (String line : block.page().outputOf(block)) {
            assertTrue(told.contains(line), () -> block + " is not told '" + line + "', but:\n" + told);
        }
    }

    /** The rules of these complaints, each once; of the compiler's own what they say first. */
    private static List<String> rules(List<String> complaints) {
        return complaints.stream().map(Verdict::rule).distinct().sorted().toList();
    }

    private static String rule(String complaint) {
        Matcher rule = RULE.matcher(complaint);
        return rule.find()
                ? rule.group(1)
                : PLACE.matcher(complaint.lines().findFirst().orElseThrow()).replaceFirst("");
    }
}
