package io.cachewright.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What pages tell people to type names modules, profiles, properties, classes and scripts that are there. */
class CommandsTest {
    private static final Pattern INLINE = Pattern.compile("`([^`]+)`");
    private static final Pattern TYPED = Pattern.compile("^(?:\\.\\w*/|-[DP])");
    private static final Pattern SCRIPT = Pattern.compile("^(\\.\\w*/\\w+)");
    private static final Pattern MODULES = Pattern.compile("(?:^| )-pl (\\S+)");
    private static final Pattern PROFILES = Pattern.compile("(?:^| )-P ?(\\S+)");
    private static final Pattern PROPERTY = Pattern.compile("(?:^| )'?-D([\\w.]+)");
    private static final Pattern CLASS = Pattern.compile("(?:^| )-D(?:test|benchmark)=([\\w.,]+)");

    /** Those of Maven's own, which nothing here has to mention. */
    private static final Set<String> MAVENS = Set.of("skipTests", "surefire.failIfNoSpecifiedTests", "test");

    private static final String POMS = texts("pom.xml");
    private static final String SOURCES = texts(".java");

    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    void what_is_to_be_typed_names_what_is_there(Page page) {
        assertEquals(List.of(), typed(page).flatMap(CommandsTest::missing).toList());
    }

    @Test
    void what_is_not_there_is_missed() {
        assertEquals(
                List.of("module none", "profile none", "property none.at.all", "class None"),
                missing("./mvnw -Pnone,soak,'!lint' -pl none,docs -Dnone.at.all=1 -Dtest=None,LinksTest test")
                        .toList());
        assertEquals(List.of("script .ci/none"), missing(".ci/none").toList());
    }

    /** The lines of shells, and in the text what begins as those do. */
    private static Stream<String> typed(Page page) {
        Stream<String> inline = INLINE.matcher(String.join("\n", page.prose()))
                .results()
                .map(found -> found.group(1))
                .filter(TYPED.asPredicate());
        Stream<String> lines = page.blocks().stream()
                .filter(block -> block.language().equals("bash"))
                .flatMap(block -> block.text().lines());
        return Stream.concat(inline, lines);
    }

    private static Stream<String> missing(String typed) {
        return Stream.of(
                        missing("script", SCRIPT, typed, script -> Files.exists(Repository.ROOT.resolve(script))),
                        missing("module", MODULES, typed, CommandsTest::isModule),
                        missing("profile", PROFILES, typed, CommandsTest::isProfile),
                        missing("property", PROPERTY, typed, CommandsTest::isProperty),
                        missing("class", CLASS, typed, CommandsTest::isClass))
                .flatMap(each -> each);
    }

    private static Stream<String> missing(String kind, Pattern named, String typed, Predicate<String> isThere) {
        return named.matcher(typed)
                .results()
                .flatMap(found -> Stream.of(found.group(1).split(",")))
                .filter(isThere.negate())
                .map(name -> kind + " " + name);
    }

    private static boolean isModule(String name) {
        return Files.exists(Repository.ROOT.resolve(name).resolve("pom.xml"));
    }

    private static boolean isProfile(String name) {
        String id = name.replaceAll("['!]", "");
        return Pattern.compile("<profile>\\s*<id>" + id + "</id>").matcher(POMS).find();
    }

    private static boolean isProperty(String name) {
        return MAVENS.contains(name)
                || Stream.of("<%s>", "${%s}", "<name>%s</name>").anyMatch(form -> POMS.contains(form.formatted(name)))
                || SOURCES.contains("\"" + name + "\"");
    }

    private static boolean isClass(String name) {
        Path file = Path.of(name.replace('.', '/') + ".java");
        return Repository.files(".java").stream().anyMatch(source -> source.endsWith(file));
    }

    private static String texts(String ending) {
        return Repository.files(ending).stream().map(Repository::text).collect(Collectors.joining("\n"));
    }

    static Stream<Page> pages() {
        return Page.all().stream().filter(page -> typed(page).findAny().isPresent());
    }
}
