package io.cachewright.processor.scan.method;

import io.cachewright.processor.model.CacheSettings;
import io.cachewright.processor.report.Place;
import io.cachewright.processor.report.Problem;
import io.cachewright.processor.report.Rule;
import io.cachewright.processor.scan.program.AskedTier;
import io.cachewright.processor.scan.program.Compilation;
import io.cachewright.processor.scan.program.Scan;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ExecutableElement;

/** Reads the plain attributes of one {@code @Cached}. */
final class SettingsScan {
    private static final long DEFAULT_MAX_SIZE = 10_000;

    private final ExecutableElement method;
    private final AnnotationMirror cached;
    private final List<Problem> problems = new ArrayList<>();

    private SettingsScan(ExecutableElement method, AnnotationMirror cached) {
        this.method = method;
        this.cached = cached;
    }

    /**
     * Reads the settings.
     *
     * @param defaultName the cache's name where the annotation gives none
     * @param isOwn whether the host declares the method; one that is inherited keeps its results apart from those of the
     *     class it comes from, so a name that is written there is not taken
     */
    static Scan<CacheSettings> of(
            ExecutableElement method, AnnotationMirror cached, String defaultName, boolean isOwn) {
        SettingsScan scan = new SettingsScan(method, cached);
        String name = scan.name().filter(written -> isOwn).orElse(defaultName);
        Scan<Map<CacheSettings.Time, Duration>> times = new TimesScan(method, cached).scan();
        scan.problems.addAll(times.problems());
        long maxSize = scan.maxSize();
        scan.checkUsable("schema", "can't be told from others by those who look at it");
        scan.checkTier();
        return scan.problems.isEmpty()
                ? Scan.of(new CacheSettings(
                        name, AskedTier.of(cached), times.model().orElseThrow(), maxSize))
                : Scan.failed(scan.problems);
    }

    private void checkTier() {
        boolean hasTtl = Compilation.writtenText(cached, "ttl")
                .filter(text -> !text.isEmpty())
                .isPresent();
        if (AskedTier.isShared(cached) && !hasTtl) {
            problems.add(new Problem(
                    Rule.SETTINGS_DISAGREE,
                    Place.of(method, cached, Compilation.written(cached, "tier").orElseThrow()),
                    "tier " + AskedTier.of(cached)
                            + " is written without ttl, so what is lost sight of would stay in the shared"
                            + " store for ever.",
                    "Add ttl, or leave tier out."));
        }
    }

    private Optional<String> name() {
        checkUsable("name", "can't be written in configuration and metrics as it is");
        return Compilation.writtenText(cached, "name").filter(text -> !text.isEmpty());
    }

    private void checkUsable(String attribute, String consequence) {
        Optional<AnnotationValue> written = Compilation.written(cached, attribute);
        String text = Compilation.writtenText(cached, attribute).orElse("");
        int index = firstUnusable(text);
        if (index >= 0) {
            boolean isSpace = text.charAt(index) == ' ';
            problems.add(new Problem(
                    Rule.NAME_UNUSABLE,
                    Place.of(method, cached, written.orElseThrow()),
                    Problem.withCaret(
                            attribute + " " + Problem.inQuotes(text) + " has a "
                                    + (isSpace ? "space" : "character that can't be seen") + " in it, so it "
                                    + consequence + ".",
                            text,
                            index),
                    "Use letters, digits and '.', '-', '_'."));
        }
    }

    private static int firstUnusable(String name) {
        for (int i = 0; i < name.length(); i++) {
            char letter = name.charAt(i);
            if (Character.isISOControl(letter) || Character.isWhitespace(letter) || Character.isSpaceChar(letter)) {
                return i;
            }
        }
        return -1;
    }

    private long maxSize() {
        Optional<AnnotationValue> written = Compilation.written(cached, "maxSize");
        if (written.isEmpty() || !(written.get().getValue() instanceof Long size)) {
            return DEFAULT_MAX_SIZE;
        }
        if (size < 1) {
            problems.add(new Problem(
                    Rule.MAX_SIZE_NOT_POSITIVE,
                    Place.of(method, cached, written.get()),
                    "maxSize " + size + " leaves room for no result.",
                    "Write 1 or more, or remove @Cached."));
        }
        return size;
    }
}
