package times;

import io.cachewright.Cached;
import java.util.Optional;

public class Rates {
    int loads;
    boolean broken;

    @Cached(
            ttl = "10m",
            emptyTtl = "5s",
            jitter = "1s",
            refreshAfter = "8m",
            staleIfError = "1h",
            loadTimeout = "200ms",
            maxSize = 100)
    public Optional<Double> rate(String currency) {
        loads++;
        if (broken) {
            throw new IllegalStateException("The bank is closed.");
        }
        return currency.equals("EUR") ? Optional.of(1.0 + loads) : Optional.empty();
    }

    @Cached(emptyTtl = "0s")
    public String name(String currency) {
        loads++;
        return currency.isEmpty() ? null : currency + loads;
    }
}
