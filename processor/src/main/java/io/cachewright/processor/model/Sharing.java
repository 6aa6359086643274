package io.cachewright.processor.model;

/** Whether a cache can be kept where processes share it. */
public sealed interface Sharing {
    /**
     * It can.
     *
     * @param schema stands for the shape of its values
     */
    record Possible(String schema) implements Sharing {}

    /** It can't. */
    record Impossible(String why) implements Sharing {}
}
