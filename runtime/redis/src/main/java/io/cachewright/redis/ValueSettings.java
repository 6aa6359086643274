package io.cachewright.redis;

import io.cachewright.redis.format.Compression;
import io.cachewright.runtime.shared.Codec;

/** How values are written. */
record ValueSettings(Codec codec, Compression compression, int maxBytes) {}
