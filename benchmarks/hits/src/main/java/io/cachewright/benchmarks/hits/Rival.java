package io.cachewright.benchmarks.hits;

import java.util.ServiceLoader;
import java.util.function.LongUnaryOperator;

/** One way to keep results. Found as a service, so that nothing of a rival is loaded before its turn. */
public interface Rival {
    /** What it is called in results. */
    String name();

    /** A shop that keeps its results; with nothing kept yet. */
    Shop shop(Terms terms);

    /** Fibonacci numbers by recursion through the cache, which is empty at the beginning of each. */
    LongUnaryOperator fibonacci();

    /** The one of this name. */
    static Rival named(String name) {
        for (Rival rival : ServiceLoader.load(Rival.class)) {
            if (rival.name().equals(name)) {
                return rival;
            }
        }
        throw new IllegalArgumentException("There is no rival '" + name + "' on the class path.");
    }
}
