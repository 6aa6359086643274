package io.cachewright.runtime.shared;

import java.net.URI;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The text that all URIs have that are equal to one: {@code HTTP://Host/%aB} equals {@code http://host/%Ab}, and
 * {@code file:///a} equals {@code file:/a}.
 */
final class AddressText {
    private static final Pattern ESCAPE = Pattern.compile("%[0-9a-fA-F]{2}");

    private AddressText() {}

    static String of(URI address) {
        String scheme = before(address.getScheme(), ":").toLowerCase(Locale.ROOT);
        String fragment = behind("#", address.getRawFragment());
        return address.isOpaque()
                ? scheme + escaped(address.getRawSchemeSpecificPart() + fragment)
                : scheme + authority(address) + escaped(path(address) + behind("?", address.getRawQuery()) + fragment);
    }

    private static String authority(URI address) {
        if (address.getHost() == null) {
            return escaped(behind("//", address.getRawAuthority()));
        }
        String user = escaped(before(address.getRawUserInfo(), "@"));
        String port = address.getPort() == -1 ? "" : ":" + address.getPort();
        return "//" + user + address.getHost().toLowerCase(Locale.ROOT) + port;
    }

    /** Set off, where it would be taken for an authority, by a space, which no URI has. */
    private static String path(URI address) {
        String path = address.getRawPath();
        return address.getRawAuthority() == null && path.startsWith("//") ? " " + path : path;
    }

    private static String before(@Nullable String part, String mark) {
        return part == null ? "" : part + mark;
    }

    private static String behind(String mark, @Nullable String part) {
        return part == null ? "" : mark + part;
    }

    private static String escaped(String part) {
        return part.indexOf('%') < 0
                ? part
                : ESCAPE.matcher(part).replaceAll(escape -> escape.group().toUpperCase(Locale.ROOT));
    }
}
