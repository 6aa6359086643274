package io.cachewright.runtime.lincheck;

import org.jetbrains.lincheck.datastructures.ModelCheckingOptions;
import org.jetbrains.lincheck.datastructures.StressOptions;

/** In how many orders threads try the operations of a class, in most of its tests. */
final class Schedules {
    private Schedules() {}

    /**
     * The orders that a scheduler thinks up, one step of one thread after another. Many different calls in some orders find
     * more than a few calls in many.
     */
    static void modelCheck(Class<?> operations) {
        new ModelCheckingOptions()
                .iterations(40)
                .invocationsPerIteration(100)
                .threads(3)
                .actorsPerThread(2)
                .check(operations);
    }

    /** The same, for what goes wrong between two calls only, and in few orders: few calls in many. */
    static void modelCheckTwo(Class<?> operations) {
        new ModelCheckingOptions()
                .iterations(60)
                .invocationsPerIteration(300)
                .threads(2)
                .actorsPerThread(1)
                .check(operations);
    }

    /** Whatever orders real threads happen to take. */
    static void stress(Class<?> operations) {
        new StressOptions()
                .iterations(5)
                .invocationsPerIteration(300)
                .threads(3)
                .actorsPerThread(3)
                .check(operations);
    }
}
