package io.cachewright.redis.format;

import io.cachewright.runtime.shared.Codec.ValueCodec;
import java.util.Arrays;

/** Bytes as they are. */
final class PlainBytes implements ValueCodec<byte[]> {
    @Override
    public byte[] encode(byte[] value) {
        return value;
    }

    @Override
    public byte[] decode(byte[] bytes, int from, int length) {
        return Arrays.copyOfRange(bytes, from, from + length);
    }
}
