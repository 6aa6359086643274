package io.cachewright.runtime.store;

import java.util.function.Consumer;

/** All entries of a table, a few at a time, so that nobody has to wait for all. Guarded by the lock of the table. */
@FunctionalInterface
interface Residents {
    /**
     * Shows some from this place on, where 0 is the first, and says the place to go on from, 0 if these were the last. Who is
     * there all the while is shown once, whoever else comes and goes.
     */
    int few(int from, Consumer<Node> action);
}
