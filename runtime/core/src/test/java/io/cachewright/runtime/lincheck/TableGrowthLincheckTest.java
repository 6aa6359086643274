package io.cachewright.runtime.lincheck;

import io.cachewright.runtime.memory.Products;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.Param;
import org.junit.jupiter.api.Test;

/**
 * A table whose bins have just been doubled. Two entries are in the chain that is split when the next one comes, and belong
 * to either half of it.
 */
@Param(name = "key", gen = IntGen.class, conf = "1:4")
public final class TableGrowthLincheckTest extends LinearizableTable {
    public TableGrowthLincheckTest() {
        put(1, 0);
        put(2, 0);
        for (int bin = 1; bin <= 11; bin++) {
            table.put(new Item(Products.hashOf(bin << 28), 0), any -> true);
        }
    }

    /** Of 32 bins, odd numbers have the first and even ones the second. */
    @Override
    Object key(int number) {
        return Products.hashOf(((number & 1) ^ 1) << 27 | number);
    }

    @Test
    void a_reader_beside_a_writer_that_splits_its_chain_misses_nothing() {
        Schedules.modelCheckTwo(getClass());
    }
}
