package almanac;

import io.cachewright.runtime.Caches;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;

/**
 * Asks each question twice and shows what the second answer cost. {@code CachedClocks}, {@code CachedCharacters},
 * {@code CachedCountryDirectory} and {@code CachedFibonacci} are written by the compiler.
 */
public final class Quickstart {
    private static final Duration TEN_SECONDS = Duration.ofSeconds(10);

    private final Report report;
    private final CachedClocks clocks;
    private final CachedCharacters characters;
    private final CountryTable behindTheCaches;
    private final CachedCountryDirectory countries;
    private final CachedFibonacci fibonacci;

    Quickstart(DataSource database, Caches caches, PrintStream out) {
        this.report = new Report(out);
        this.clocks = new CachedClocks(caches, database);
        this.characters = new CachedCharacters(caches, database);
        this.behindTheCaches = new CountryTable(database);
        this.countries = new CachedCountryDirectory(caches, behindTheCaches);
        this.fibonacci = new CachedFibonacci(caches);
    }

    /** Takes the folder that the compiler writes sources to. */
    public static void main(String[] args) throws Exception {
        Path generated = Path.of(args.length > 0 ? args[0] : "target/generated-sources/annotations");
        System.out.println("Filling a database with the clocks, characters and countries that Java knows.");
        try (Caches caches = Caches.local()) {
            new Quickstart(AlmanacDatabase.filled("almanac"), caches, System.out).run(generated);
        }
    }

    void run(Path generated) throws Exception {
        askTwice();
        changeWhatIsCached();
        showStatistics();
        showSources(generated);
    }

    private void askTwice() throws Exception {
        Country denmark = new Country("DK", Currency.getInstance("DKK"));
        report.callsHeader();
        report.twice("fib(90)", () -> fibonacci.fib(90));
        report.line("which without a cache takes 9,320,093,220,751,060,617 calls");
        report.twice("inStepWith(\"Europe/Berlin\", 2000, 2010)", () -> clocks.inStepWith("Europe/Berlin", 2000, 2010));
        report.twice("named(\"CAT\", TEN_SECONDS)", () -> characters.named("CAT", TEN_SECONDS));
        report.twice("byName(\"danmark\")", () -> countries.byName("danmark"));
        report.twice("byName(\"Atlantis\")", () -> countries.byName("Atlantis"));
        report.twice("namesOf(denmark)", () -> countries.namesOf(denmark));
    }

    /** A method says what it makes out of date; of another program's UPDATE the handle, typed like the method, is told. */
    private void changeWhatIsCached() throws SQLException {
        report.title("Denmark takes the euro, and gives it up");
        report.fact("byName(\"danmark\") until now", paidWith("danmark"));
        countries.changeCurrency("DK", Currency.getInstance("EUR"));
        report.fact("after changeCurrency, which invalidates it", paidWith("danmark"));
        behindTheCaches.changeCurrency("DK", Currency.getInstance("DKK"));
        report.fact("after an UPDATE from elsewhere", paidWith("danmark"));
        countries.byNameCache().invalidate("danmark");
        report.fact("after byNameCache().invalidate(\"danmark\")", paidWith("danmark"));
    }

    private void showStatistics() {
        report.title("What the caches did");
        report.statistics(
                fibonacci.fibCache(),
                clocks.inStepWithCache(),
                characters.namedCache(),
                countries.byNameCache(),
                countries.namesOfCache());
    }

    private void showSources(Path generated) {
        Path here = Path.of("").toAbsolutePath();
        Path folder = generated.toAbsolutePath().resolve("almanac");
        report.title("What the compiler wrote: plain Java, to be read and stepped into");
        report.line((folder.startsWith(here) ? here.relativize(folder) : folder).toString());
        for (Object written : List.of(fibonacci, clocks, characters, countries)) {
            report.line("  " + written.getClass().getSimpleName() + ".java");
        }
    }

    private Currency paidWith(String name) throws SQLException {
        return Objects.requireNonNull(countries.byName(name)).currency();
    }
}
