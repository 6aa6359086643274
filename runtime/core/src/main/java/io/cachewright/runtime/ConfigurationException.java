package io.cachewright.runtime;

/** Something in a configuration can't be what was meant; nothing of that configuration has been applied. */
public final class ConfigurationException extends CacheException {
    ConfigurationException(String problem, String fix) {
        super("configuration", problem, fix);
    }
}
