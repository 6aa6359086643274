package io.cachewright.runtime;

/** A setting of a cache has a value that makes no sense, by itself or beside another. */
public final class CacheSettingException extends CacheException {
    CacheSettingException(String cache, String problem, String fix) {
        super("cache-setting", "cache '" + cache + "': " + problem, fix);
    }
}
