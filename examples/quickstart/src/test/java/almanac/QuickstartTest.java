package almanac;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertLinesMatch;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the program prints; of its times only that they are some. */
class QuickstartTest {
    private static final Path GENERATED = Path.of("target/generated-sources/annotations");
    private static final String COST = " +[0-9,.]+ [mu]s +[0-9,.]+ [mu]s +[0-9,]+x";

    private static final List<String> STORY = """
            Filling a database with the clocks, characters and countries that Java knows.

            call +first +second +speed-up
            fib\\(90\\)COST
              2880067194370816120
              which without a cache takes 9,320,093,220,751,060,617 calls
            inStepWith\\("Europe/Berlin", 2000, 2010\\)COST
              [0-9]+ results, the first is [A-Z].+
            named\\("CAT", TEN_SECONDS\\)COST
              [0-9]+ results, the first is U\\+1F408 CAT
            byName\\("danmark"\\)COST
              Country\\[code=DK, currency=DKK\\]
            byName\\("Atlantis"\\)COST
              null
            namesOf\\(denmark\\)COST
              [0-9]+ results, the first is Denmark

            Denmark takes the euro, and gives it up
            byName\\("danmark"\\) until now +DKK
            after changeCurrency, which invalidates it +EUR
            after an UPDATE from elsewhere +EUR
            after byNameCache\\(\\).invalidate\\("danmark"\\) +DKK

            What the caches did
            cache +hits +misses +loads +ratio +mean load
            almanac.Fibonacci.fib\\(int\\) +89 +91 +91 +49% .+s
            almanac.Clocks.inStepWith\\(String,int,int\\) +1 +1 +1 +50% .+s
            almanac.Characters.named\\(String,Duration\\) +1 +1 +1 +50% .+s
            almanac.CountryDirectory.byName\\(String\\) +4 +4 +4 +50% .+s
            almanac.CountryDirectory.namesOf\\(Country\\) +1 +1 +1 +50% .+s

            What the compiler wrote: plain Java, to be read and stepped into
              .*target.generated-sources.annotations.almanac
                CachedFibonacci.java
                CachedClocks.java
                CachedCharacters.java
                CachedCountryDirectory.java
            """.replace("COST", COST).lines().toList();

    private static List<String> printed;

    @BeforeAll
    static void run() throws Exception {
        PrintStream terminal = System.out;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8)) {
            System.setOut(out);
            Quickstart.main(new String[] {GENERATED.toString()});
        } finally {
            System.setOut(terminal);
        }
        printed = bytes.toString(StandardCharsets.UTF_8).lines().toList();
    }

    @Test
    void it_tells_the_whole_story() {
        assertLinesMatch(STORY, printed);
    }

    @Test
    void the_walk_through_shows_the_same_story() throws IOException {
        List<String> page = Files.readAllLines(Path.of("README.md"));
        int start = page.indexOf("```text") + 1;
        assertLinesMatch(STORY, page.subList(start, start + STORY.size()));
    }

    @Test
    void it_fits_a_narrow_terminal_and_any_encoding() {
        for (String line : printed) {
            assertTrue(line.length() <= 80, line);
            assertTrue(line.chars().allMatch(character -> character >= ' ' && character <= '~'), line);
        }
    }

    @Test
    void columns_are_aligned() {
        assertEquals(1, lengths("call .*|.*" + COST).size());
        assertEquals(1, lengths("cache .*|almanac\\..*").size());
    }

    private static Set<Integer> lengths(String row) {
        return printed.stream()
                .filter(line -> line.matches(row))
                .map(String::length)
                .collect(Collectors.toSet());
    }

    @Test
    void the_sources_it_names_are_there() {
        List<String> named =
                printed.stream().filter(line -> line.endsWith(".java")).toList();
        assertEquals(4, named.size());
        for (String name : named) {
            assertTrue(Files.isRegularFile(GENERATED.resolve("almanac").resolve(name.strip())), name);
        }
    }
}
