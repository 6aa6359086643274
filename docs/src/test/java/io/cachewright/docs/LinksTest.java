package io.cachewright.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Links between pages lead somewhere, to the heading if they name one. */
class LinksTest {
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s#]*)(?:#([^)\\s]*))?\\)");

    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    void links_lead_somewhere(Page page) {
        List<String> broken = new ArrayList<>();
        for (MatchResult link :
                LINK.matcher(String.join("\n", page.prose())).results().toList()) {
            if (!link.group(1).contains(":") && !leadsSomewhere(page, link.group(1), link.group(2))) {
                broken.add(link.group());
            }
        }
        assertEquals(List.of(), broken, page::toString);
    }

    private static boolean leadsSomewhere(Page from, String file, String heading) {
        Path target =
                file.isEmpty() ? from.path() : from.path().resolveSibling(file).normalize();
        return Files.exists(Repository.ROOT.resolve(target))
                && (heading == null || new Page(target).prose().stream().anyMatch(line -> isHeading(line, heading)));
    }

    /** As GitHub and others make anchors of headings. */
    private static boolean isHeading(String line, String anchor) {
        return line.startsWith("#")
                && line.replaceFirst("^#+ ", "")
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N} _-]", "")
                        .replace(' ', '-')
                        .equals(anchor);
    }

    static List<Page> pages() {
        return Page.all();
    }
}
