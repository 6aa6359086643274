package io.cachewright.redis.wire;

import java.nio.charset.StandardCharsets;
import redis.clients.jedis.commands.ProtocolCommand;

/** What is ever asked of a server. Together with what the scripts call, all that an ACL user needs. */
public enum Verb implements ProtocolCommand {
    GETRANGE,
    PTTL,
    UNLINK,
    EVALSHA,
    EVAL,
    INFO,
    AUTH,
    SELECT,
    CLIENT,
    CLUSTER,
    ASKING,
    SENTINEL,
    SUBSCRIBE;

    @SuppressWarnings("ImmutableEnumChecker") // the client asks for it with each command and only reads it
    private final byte[] raw = name().getBytes(StandardCharsets.US_ASCII);

    @Override
    public byte[] getRaw() {
        return raw;
    }
}
