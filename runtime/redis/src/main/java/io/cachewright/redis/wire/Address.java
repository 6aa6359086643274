package io.cachewright.redis.wire;

/** Where a server listens. */
public record Address(String host, int port) {
    @Override
    public String toString() {
        return (host.indexOf(':') < 0 ? host : "[" + host + "]") + ":" + port;
    }
}
