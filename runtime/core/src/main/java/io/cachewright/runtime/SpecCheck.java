package io.cachewright.runtime;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Whether the settings of a spec go together. */
final class SpecCheck {
    private final CacheSpec<?, ?> spec;
    private final @Nullable Duration ttl;

    SpecCheck(CacheSpec<?, ?> spec) {
        this.spec = spec;
        this.ttl = duration(Setting.TTL);
    }

    private @Nullable Duration duration(Setting setting) {
        return spec.get(setting) instanceof Duration duration ? duration : null;
    }

    /** Throws for the first two that don't. */
    void run() {
        boundedOneWay();
        shorterThanTtl(Setting.REFRESH_AFTER, "it would expire before it is refreshed");
        shorterThanTtl(Setting.JITTER, "some values would have no time at all");
        if (duration(Setting.JITTER) != null && ttl == null) {
            throw wrong(
                    text(Setting.JITTER) + " without a ttl, so there is nothing to shorten.",
                    "Give a ttl, or leave jitter out.");
        }
        boolean expires = ttl != null || duration(Setting.EMPTY_TTL) != null || spec.get(Setting.TTL_OF) != null;
        if (duration(Setting.STALE_IF_ERROR) != null && !expires) {
            throw wrong(
                    text(Setting.STALE_IF_ERROR) + " without a ttl, so no value is ever stale.",
                    "Give a ttl, or leave staleIfError out.");
        }
        if (duration(Setting.LOAD_TIMEOUT) != null && duration(Setting.STALE_IF_ERROR) == null) {
            throw wrong(
                    text(Setting.LOAD_TIMEOUT) + " without staleIfError, so there is nothing to serve meanwhile.",
                    "Say with staleIfError how long past its ttl a value may be served.");
        }
    }

    private void boundedOneWay() {
        boolean weighs = spec.get(Setting.WEIGHER) != null;
        if (weighs && spec.get(Setting.MAX_SIZE) != null) {
            throw wrong(text(Setting.MAX_SIZE) + " is set, but it is bounded by weight.", "Set maxWeight instead.");
        }
        if (!weighs && spec.get(Setting.MAX_WEIGHT) != null) {
            throw wrong(
                    text(Setting.MAX_WEIGHT) + " is set, but nothing weighs its entries.",
                    "Set maxSize instead, or give a weigher in code.");
        }
    }

    private void shorterThanTtl(Setting setting, String otherwise) {
        Duration time = duration(setting);
        if (time != null && ttl != null && time.compareTo(ttl) >= 0) {
            throw wrong(
                    text(setting) + " is not shorter than " + text(Setting.TTL) + ", so " + otherwise + ".",
                    "Give a shorter " + setting.text() + " or a longer ttl.");
        }
    }

    private String text(Setting setting) {
        return setting.text() + " " + Setting.show(spec.get(setting));
    }

    private CacheSettingException wrong(String problem, String fix) {
        return new CacheSettingException(spec.name(), problem, fix);
    }
}
