package io.cachewright.benchmarks.process;

import io.cachewright.benchmarks.hits.Currency;
import io.cachewright.benchmarks.hits.Rival;
import io.cachewright.benchmarks.hits.Shop;
import io.cachewright.benchmarks.hits.Terms;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.time.LocalDate;

/**
 * Prints how many bytes of heap an entry takes that has three parameters and a ttl: with its key and its value, which are
 * 24 and 16, but not with the arguments themselves. By filling a heap, so the table's empty places are in it.
 */
public final class HeapPerEntry {
    private static final int ENTRIES = 200_000;
    private static final MemoryMXBean MEMORY = ManagementFactory.getMemoryMXBean();

    private HeapPerEntry() {}

    public static void main(String[] classOfRival) throws Exception {
        Rival rival = Class.forName(classOfRival[0])
                .asSubclass(Rival.class)
                .getDeclaredConstructor()
                .newInstance();
        String[] skus = new String[ENTRIES];
        for (int i = 0; i < ENTRIES; i++) {
            skus[i] = "SKU-" + i;
        }
        LocalDate day = LocalDate.of(2026, 1, 1);
        Shop shop = rival.shop(new Terms(true, ENTRIES));
        shop.triple("first", Currency.EUR, day);
        long before = used();
        for (String sku : skus) {
            shop.triple(sku, Currency.EUR, day);
        }
        long after = used();
        shop.triple(skus[0], Currency.EUR, day);
        System.out.println((after - before) / (double) ENTRIES);
        System.exit(0);
    }

    /** After the collector has been asked often enough for what tidies up behind caches to have its say. */
    private static long used() {
        for (int i = 0; i < 5; i++) {
            System.gc();
        }
        return MEMORY.getHeapMemoryUsage().getUsed();
    }
}
