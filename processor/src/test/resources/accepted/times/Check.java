package times;

import io.cachewright.runtime.Caches;
import java.time.Duration;
import java.util.Optional;

public class Check {
    private static long now;

    public static void main(String[] args) {
        Caches caches =
                Caches.builder().clock(() -> now).executor(Runnable::run).build();
        CachedRates rates = new CachedRates(caches);

        check(rates.rate("EUR").equals(Optional.of(2.0)));
        pass(Duration.ofMinutes(7));
        check(rates.rate("EUR").equals(Optional.of(2.0)) && rates.loads == 1);
        pass(Duration.ofMinutes(2));
        check(rates.rate("EUR").equals(Optional.of(2.0)) && rates.loads == 2); // served, and loaded behind
        check(rates.rate("EUR").equals(Optional.of(3.0)) && rates.loads == 2);

        rates.broken = true;
        pass(Duration.ofMinutes(11));
        check(rates.rate("EUR").equals(Optional.of(3.0)) && rates.loads == 3); // stale on error
        rates.broken = false;

        check(rates.rate("XYZ").isEmpty() && rates.loads == 4);
        pass(Duration.ofSeconds(6));
        check(rates.rate("XYZ").isEmpty() && rates.loads == 5); // empties end sooner

        check(rates.name("") == null && rates.name("") == null && rates.loads == 7); // none is kept
        check(rates.name("EUR").equals("EUR8") && rates.name("EUR").equals("EUR8"));
    }

    private static void pass(Duration time) {
        now += time.toNanos();
    }

    private static void check(boolean holds) {
        if (!holds) {
            throw new AssertionError();
        }
    }
}
