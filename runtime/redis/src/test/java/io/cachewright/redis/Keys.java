package io.cachewright.redis;

import io.cachewright.runtime.shared.Asked;
import io.cachewright.runtime.shared.KeySink;
import io.cachewright.runtime.shared.SharedKey;
import java.util.List;

/** Keys for tests. */
final class Keys {
    private Keys() {}

    static SharedKey key(Object... parts) {
        KeySink sink = new KeySink();
        for (Object part : parts) {
            sink.add(part);
        }
        return sink.key();
    }

    static Asked asked(Object part, String... tags) {
        return new Asked(key(part), List.of(tags), "");
    }
}
