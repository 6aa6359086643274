package storefront.load;

import java.util.List;
import java.util.Locale;

/** What came of a load, as a table for a terminal. */
public final class LoadTable {
    private LoadTable() {}

    public static String of(Plan plan, List<Half> halves) {
        StringBuilder table = new StringBuilder(String.format(
                Locale.ROOT,
                "%d customers for %d s each%n%-8s %10s %11s %9s %9s %13s %12s %9s%n",
                plan.customers(),
                plan.seconds(),
                "caches",
                "requests",
                "requests/s",
                "p50 ms",
                "p99 ms",
                "db queries/s",
                "per request",
                "failures"));
        for (Half half : halves) {
            table.append(String.format(
                    Locale.ROOT,
                    "%-8s %,10d %,11.0f %9.2f %9.2f %,13.0f %12.2f %9d%n",
                    half.caches() ? "on" : "off",
                    half.requests(),
                    half.requestsPerSecond(),
                    half.p50(),
                    half.p99(),
                    half.queriesPerSecond(),
                    half.queriesPerRequest(),
                    half.failures()));
        }
        return table.toString();
    }
}
