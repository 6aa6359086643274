package io.cachewright.processor.scan.method;

import io.cachewright.DurationText;
import io.cachewright.processor.model.CacheSettings.Time;
import io.cachewright.processor.report.Place;
import io.cachewright.processor.report.Problem;
import io.cachewright.processor.report.Rule;
import io.cachewright.processor.scan.program.Compilation;
import io.cachewright.processor.scan.program.Scan;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ExecutableElement;

/** Reads the durations of one {@code @Cached}, and whether they go together. */
final class TimesScan {
    /** For what looks like a placeholder of Spring's. */
    private static final String CONFIGURED =
            "Write a duration as in \"10m\"; what Caches.builder().configure(...) says of this cache wins over it.";

    private final ExecutableElement method;
    private final AnnotationMirror cached;
    private final Map<Time, Duration> times = new EnumMap<>(Time.class);
    private final List<Problem> problems = new ArrayList<>();

    TimesScan(ExecutableElement method, AnnotationMirror cached) {
        this.method = method;
        this.cached = cached;
    }

    Scan<Map<Time, Duration>> scan() {
        for (Time time : Time.values()) {
            read(time).ifPresent(duration -> times.put(time, duration));
        }
        if (problems.isEmpty()) {
            checkTogether();
        }
        return problems.isEmpty() ? Scan.of(times) : Scan.failed(problems);
    }

    private Optional<Duration> read(Time time) {
        Optional<String> text =
                Compilation.writtenText(cached, time.attribute()).filter(written -> !written.isEmpty());
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            Duration duration = DurationText.parse(text.get());
            checkPositive(time, text.get(), duration);
            return Optional.of(duration);
        } catch (DateTimeParseException unreadable) {
            add(
                    Rule.DURATION_UNREADABLE,
                    time,
                    Problem.withCaret(
                            time.attribute() + " " + Problem.inQuotes(text.get()) + " is not a duration: "
                                    + reason(unreadable) + ".",
                            text.get(),
                            unreadable.getErrorIndex()),
                    text.get().contains("${")
                            ? CONFIGURED
                            : "Write it as in \"10m\", \"1h30m\", \"500ms\" or \"PT5M\".");
            return Optional.empty();
        }
    }

    private void checkPositive(Time time, String text, Duration duration) {
        String subject = time.attribute() + " " + Problem.inQuotes(text);
        if (time == Time.EMPTY_TTL && duration.isNegative()) {
            add(
                    Rule.DURATION_NOT_POSITIVE,
                    time,
                    subject + " is less than nothing, and time does not go back.",
                    "Write \"0s\" to keep no empty results, or a positive duration.");
        } else if (time == Time.TTL && !isPositive(duration)) {
            add(
                    Rule.DURATION_NOT_POSITIVE,
                    time,
                    subject + " is not longer than nothing, so no result would ever be served again.",
                    "Write a positive duration, or remove @Cached.");
        } else if (time != Time.EMPTY_TTL && !isPositive(duration)) {
            add(
                    Rule.DURATION_NOT_POSITIVE,
                    time,
                    subject + " is not longer than nothing.",
                    "Write a positive duration, or leave " + time.attribute() + " out.");
        }
    }

    private static boolean isPositive(Duration duration) {
        return !duration.isZero() && !duration.isNegative();
    }

    private static String reason(DateTimeParseException unreadable) {
        String message = String.valueOf(unreadable.getMessage());
        boolean isIso = message.startsWith("Text cannot be parsed");
        return isIso ? "it begins as ISO-8601 does, but does not go on so" : message;
    }

    private void checkTogether() {
        checkShorterThanTtl(Time.REFRESH_AFTER, "a result would expire before it is loaded ahead");
        checkShorterThanTtl(Time.JITTER, "some results would have no time at all");
        checkNeeds(Time.JITTER, Time.TTL, "there is nothing to shorten");
        if (!times.containsKey(Time.EMPTY_TTL)) {
            checkNeeds(Time.STALE_IF_ERROR, Time.TTL, "no result is ever past its ttl");
        }
        checkNeeds(Time.LOAD_TIMEOUT, Time.STALE_IF_ERROR, "there is nothing to serve in its place");
        if (times.containsKey(Time.EMPTY_TTL)
                && method.getReturnType().getKind().isPrimitive()) {
            add(
                    Rule.SETTINGS_DISAGREE,
                    Time.EMPTY_TTL,
                    "emptyTtl is for null and empty results, but " + method.getReturnType() + " is never either.",
                    "Leave emptyTtl out, or return what can be empty.");
        }
    }

    private void checkShorterThanTtl(Time time, String reason) {
        Duration duration = times.get(time);
        Duration ttl = times.get(Time.TTL);
        if (duration != null && ttl != null && duration.compareTo(ttl) >= 0) {
            add(
                    Rule.SETTINGS_DISAGREE,
                    time,
                    time.attribute() + " " + DurationText.format(duration) + " is not shorter than ttl "
                            + DurationText.format(ttl) + ", so " + reason + ".",
                    "Write a shorter " + time.attribute() + ", or a longer ttl.");
        }
    }

    private void checkNeeds(Time time, Time needed, String reason) {
        if (times.containsKey(time) && !times.containsKey(needed)) {
            add(
                    Rule.SETTINGS_DISAGREE,
                    time,
                    time.attribute() + " is written without " + needed.attribute() + ", so " + reason + ".",
                    "Add " + needed.attribute() + ", or leave " + time.attribute() + " out.");
        }
    }

    private void add(Rule rule, Time time, String text, String fix) {
        Place place = Place.of(
                method, cached, Compilation.written(cached, time.attribute()).orElseThrow());
        problems.add(new Problem(rule, place, text, fix));
    }
}
