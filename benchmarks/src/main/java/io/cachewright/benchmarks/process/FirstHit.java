package io.cachewright.benchmarks.process;

import com.sun.management.OperatingSystemMXBean;
import io.cachewright.benchmarks.hits.Currency;
import io.cachewright.benchmarks.hits.Rival;
import io.cachewright.benchmarks.hits.Shop;
import io.cachewright.benchmarks.hits.Terms;
import java.lang.management.ManagementFactory;
import java.time.LocalDate;

/**
 * Prints what it takes from {@code main} to the first hit, in ms of processor time of all threads, the compiler's too: caches
 * of ten methods, one load, one hit.
 */
public final class FirstHit {
    private FirstHit() {}

    public static void main(String[] classOfRival) throws Exception {
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long began = system.getProcessCpuTime();
        Rival rival = Class.forName(classOfRival[0])
                .asSubclass(Rival.class)
                .getDeclaredConstructor()
                .newInstance();
        Shop shop = rival.shop(new Terms(true, 10_000));
        LocalDate day = LocalDate.of(2026, 1, 1);
        Object loaded = shop.triple("SKU-1", Currency.EUR, day);
        Object hit = shop.triple("SKU-1", Currency.EUR, day);
        long took = system.getProcessCpuTime() - began;
        if (hit != loaded) {
            throw new IllegalStateException("The second call was no hit.");
        }
        System.out.println(took / 1e6);
        System.exit(0);
    }
}
