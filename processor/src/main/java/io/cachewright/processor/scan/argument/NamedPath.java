package io.cachewright.processor.scan.argument;

import io.cachewright.processor.scan.path.Excerpt;
import java.util.Optional;

/**
 * One element of {@code args}: {@code "order.sku"}, or {@code "sku = order.sku"}.
 *
 * @param name of the part that it is for, where that is said
 */
record NamedPath(Optional<Excerpt> name, Excerpt path) {
    static NamedPath of(Excerpt written) {
        int equals = written.text().indexOf('=');
        return equals < 0
                ? new NamedPath(Optional.empty(), stripped(written))
                : new NamedPath(
                        Optional.of(stripped(written.piece(0, equals))),
                        stripped(written.piece(equals + 1, written.text().length())));
    }

    /** Without the spaces around it; those inside are a mistake, and shown as such. */
    private static Excerpt stripped(Excerpt written) {
        String text = written.text();
        int start = text.length() - text.stripLeading().length();
        return text.isBlank()
                ? written
                : written.piece(start, text.stripTrailing().length());
    }
}
