package io.cachewright.redis;

import io.cachewright.redis.wire.Address;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The parts of a {@code redis://} URI. Its errors show nothing in front of an @, where the password is. */
record RedisUri(
        boolean tls, @Nullable String user, @Nullable String password, Address address, int database) {
    private static final int PORT = 6379;
    private static final int LARGEST_PORT = 65_535;
    private static final String FORM = " Fix: Write redis://[[user]:password@]host[:port][/database], or rediss:// for"
            + " TLS, with what is special in the user or the password percent-encoded, as in %40 for @.";

    /** URI itself takes no host with an underscore, as containers have. */
    private static final Pattern PLACE = Pattern.compile("(?:([^@]*)@)?(\\[[^\\]]+]|[\\w.-]+)(?::(\\d{0,9}))?");

    static RedisUri parse(@Nullable String text) {
        if (text == null) {
            throw new IllegalArgumentException("The URI of Redis is null." + FORM);
        }
        URI uri;
        try {
            uri = new URI(text.trim());
        } catch (URISyntaxException e) {
            // Neither its message nor itself as a cause: it would show the whole text.
            throw new IllegalArgumentException(shown(text) + " is no URI: " + e.getReason() + "." + FORM);
        }
        boolean tls = "rediss".equals(uri.getScheme());
        if (!tls && !"redis".equals(uri.getScheme())) {
            throw new IllegalArgumentException(shown(text) + " begins with neither redis:// nor rediss://." + FORM);
        }
        Matcher place = PLACE.matcher(Objects.requireNonNullElse(uri.getRawAuthority(), ""));
        if (!place.matches()) {
            throw new IllegalArgumentException(shown(text) + " does not say one host, and its port." + FORM);
        }
        if (uri.getQuery() != null || uri.getFragment() != null) {
            throw new IllegalArgumentException(shown(text) + " has something behind a ? or #, which means nothing."
                    + " Fix: Use the settings of RedisStore.builder(...); in a password write %3F and %23.");
        }
        String info = place.group(1);
        return new RedisUri(tls, user(info), password(info), address(text, place), database(text, uri.getPath()));
    }

    private static Address address(String text, Matcher place) {
        String written = place.group(3);
        int port = written == null || written.isEmpty() ? PORT : Integer.parseInt(written);
        if (port == 0 || port > LARGEST_PORT) {
            throw new IllegalArgumentException(shown(text) + " has a port that none can be: " + port + "." + FORM);
        }
        return new Address(place.group(2).replaceAll("[\\[\\]]", ""), port);
    }

    private static @Nullable String user(@Nullable String info) {
        int colon = info == null ? -1 : info.indexOf(':');
        return info == null || colon < 1 ? null : decoded(info.substring(0, colon));
    }

    /** As redis-cli has it: what stands alone is the password. */
    private static @Nullable String password(@Nullable String info) {
        return info == null ? null : decoded(info.substring(info.indexOf(':') + 1));
    }

    private static String decoded(String part) {
        return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static int database(String text, @Nullable String path) {
        if (path == null || path.isEmpty() || path.equals("/")) {
            return 0;
        }
        if (!path.matches("/\\d{1,5}")) {
            throw new IllegalArgumentException(
                    shown(text) + " has something else where the number of a database may be." + FORM);
        }
        return Integer.parseInt(path.substring(1));
    }

    /** The text without what may be secret. */
    private static String shown(String text) {
        int at = text.lastIndexOf('@');
        int scheme = text.indexOf("://");
        if (at < 0) {
            return "'" + text + "'";
        }
        return "'" + (scheme < 0 ? "" : text.substring(0, scheme + 3)) + "***" + text.substring(at) + "'";
    }

    @Override
    public String toString() {
        return (tls ? "rediss://" : "redis://") + address;
    }
}
