package io.cachewright.runtime;

import io.cachewright.DurationText;
import io.cachewright.Tier;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What can be set for a cache: its name in code and in configuration, how it is written, which values make sense. */
enum Setting {
    TTL("ttl", Kind.TIME_ABOVE_ZERO),
    MAX_SIZE("maxSize", Kind.COUNT),
    EMPTY_TTL("emptyTtl", Kind.TIME),
    JITTER("jitter", Kind.TIME),
    REFRESH_AFTER("refreshAfter", Kind.TIME_ABOVE_ZERO),
    STALE_IF_ERROR("staleIfError", Kind.TIME_ABOVE_ZERO),
    LOAD_TIMEOUT("loadTimeout", Kind.TIME_ABOVE_ZERO),
    MAX_WEIGHT("maxWeight", Kind.COUNT),
    WEIGHER("weigher", Kind.CODE),
    TTL_OF("ttlOf", Kind.CODE),
    KEY_TYPE("keyType", Kind.CODE),
    VALUE_TYPE("valueType", Kind.CODE),
    TIER("tier", Kind.TIER),
    SHARING("sharing", Kind.CODE);

    private enum Kind {
        TIME,
        TIME_ABOVE_ZERO,
        COUNT,
        TIER,
        CODE
    }

    private final String text;
    private final Kind kind;

    Setting(String text, Kind kind) {
        this.text = text;
        this.kind = kind;
    }

    /** As it is written in annotations, code and configuration. */
    String text() {
        return text;
    }

    /** Whether it can be written in a text at all; what is code can't. */
    boolean isText() {
        return kind != Kind.CODE;
    }

    /** The value as it is, if it makes sense by itself. */
    Object checked(String cache, @Nullable Object value) {
        if (value == null) {
            throw wrong(cache, null, "which says nothing", "Leave it out to have the default.");
        }
        if (value instanceof Duration duration && duration.isNegative()) {
            throw wrong(cache, value, "but time doesn't go back", "Give a duration such as 10m.");
        }
        if (kind == Kind.TIME_ABOVE_ZERO && Duration.ZERO.equals(value)) {
            throw wrong(cache, value, "which is no time at all", "Give a duration such as 10m, or leave it out.");
        }
        if (kind == Kind.COUNT && (Long) value < 1) {
            throw wrong(
                    cache, value, "but there must be room for something", "Give 1 or more, or use Caches.disabled().");
        }
        return value;
    }

    /** The value that a text in a configuration means. */
    Object parsed(String cache, String text) {
        try {
            return checked(cache, value(text));
        } catch (DateTimeParseException unreadable) {
            String reason = unreadable.getMessage() + " (at character " + (unreadable.getErrorIndex() + 1) + ")";
            throw wrong(cache, text, "which is no duration: " + reason, "Write it like 10m, 1h30m or PT5M.");
        } catch (NumberFormatException unreadable) {
            throw wrong(cache, text, "which is no whole number", "Write it like 10000 or 10_000.");
        } catch (IllegalArgumentException unknown) {
            throw wrong(cache, text, "which is no tier", "Write default, local, shared or tiered.");
        }
    }

    private Object value(String text) {
        return switch (kind) {
            case COUNT -> Long.valueOf(text.replace("_", ""));
            case TIER -> Tier.valueOf(text.toUpperCase(Locale.ROOT));
            default -> DurationText.parse(text);
        };
    }

    private CacheSettingException wrong(String cache, @Nullable Object value, String reason, String fix) {
        return new CacheSettingException(cache, this.text + " is " + show(value) + ", " + reason + ".", fix);
    }

    /** A value as people read it. */
    static String show(@Nullable Object value) {
        if (value instanceof Duration duration) {
            return DurationText.format(duration);
        }
        if (value instanceof Tier tier) {
            return tier.name().toLowerCase(Locale.ROOT);
        }
        if (value instanceof Class<?> type) {
            return type.getName();
        }
        return value instanceof String text ? "'" + text + "'" : String.valueOf(value);
    }
}
