package io.cachewright.corpus;

import com.github.benmanes.caffeine.cache.Caffeine;
import io.cachewright.Cached;
import io.cachewright.processor.report.Rule;
import io.cachewright.runtime.Caches;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import org.apache.maven.settings.building.SettingsBuildingException;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.resolution.ArtifactResolutionException;
import org.jspecify.annotations.NullMarked;

/** The program: checks each library and prints what it found. */
final class CorpusCheck {
    private static final int MAX_TEXT = 16 << 20;

    private final CorpusSettings settings;
    private final PrintStream out;

    private CorpusCheck(CorpusSettings settings, PrintStream out) {
        this.settings = settings;
        this.out = out;
    }

    /**
     * Runs over the libraries that the system properties name.
     *
     * @throws IllegalStateException where a library fails, after everything has been printed
     */
    public static void main(String[] args) throws IOException, SettingsBuildingException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        FailureList failures = new CorpusCheck(CorpusSettings.read(), out).run();
        out.println(failures.isEmpty() ? "No failures." : "Failures:\n\n" + failures.text());
        if (!failures.isEmpty()) {
            throw new IllegalStateException("The corpus check found failures; they are listed above.");
        }
    }

    private FailureList run() throws IOException, SettingsBuildingException {
        out.println("Seed " + settings.seed() + ", JDK " + Runtime.version() + "\n");
        RemoteRepository central = MavenSettings.central(settings.mavenSettings());
        List<Outcome> outcomes = new ArrayList<>();
        try (MavenLibraries maven = new MavenLibraries(settings.localRepository(), central)) {
            for (Library library : settings.libraries()) {
                out.println("Checking " + library.artifact());
                Outcome outcome = check(library, maven);
                out.println("  " + outcome);
                outcomes.add(outcome);
                write("corpus-report.md", new Report(outcomes).text());
                write("corpus-failures.txt", new FailureList(outcomes).text());
            }
        }
        out.println("\n" + new Report(outcomes).text());
        return new FailureList(outcomes);
    }

    private void write(String file, String text) throws IOException {
        Files.writeString(settings.target().resolve(file), text);
    }

    private Outcome check(Library library, MavenLibraries maven) throws IOException {
        Path folder =
                settings.target().resolve("corpus").resolve(library.artifact().artifact());
        try {
            LibraryFiles files = maven.fetch(library).with(ours());
            Random random = new Random(settings.seed());
            Outcome outcome = new LibraryCheck(
                            files,
                            new LibraryCheck.Settings(
                                    rules(), CorpusCheck::processor, random, MAX_TEXT, folder, settings.ecj()))
                    .run();
            outcome.writeTo(folder);
            return outcome;
        } catch (ArtifactResolutionException missing) {
            return Outcome.unchecked(library, String.valueOf(missing.getMessage()));
        }
    }

    private static Set<String> rules() {
        return Stream.of(Rule.values()).map(Rule::id).collect(Collectors.toUnmodifiableSet());
    }

    private static Processor processor() {
        return ServiceLoader.load(Processor.class).stream()
                .filter(provider -> provider.type().getName().startsWith("io.cachewright."))
                .findFirst()
                .orElseThrow()
                .get();
    }

    /** What users have on their class path. */
    private static List<Path> ours() {
        return Stream.of(Cached.class, Caches.class, NullMarked.class, Caffeine.class)
                .map(CorpusCheck::origin)
                .toList();
    }

    private static Path origin(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
