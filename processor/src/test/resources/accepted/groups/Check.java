package groups;

import groups.CachedPrices.OfferKey;
import groups.CachedPrices.QuoteKey;
import groups.Prices.User;
import io.cachewright.runtime.Caches;
import java.util.List;
import java.util.function.Supplier;

public class Check {
    private static final Caches CACHES = Caches.local();
    private static final CachedPrices PRICES = new CachedPrices(CACHES);

    public static void main(String[] args) {
        CachedPrices.QuoteCache quotes = PRICES.quoteCache();
        dropped(() -> PRICES.quote("A1", "EUR"), () -> quotes.invalidateBySku("A1"));
        dropped(() -> PRICES.quote("A1", "CHF"), () -> CachedPrices.QuoteCache.in(CACHES).invalidateBySku("A1"));
        kept(() -> PRICES.quote("A1", "EUR"), () -> quotes.invalidateBySku("A2"));
        kept(() -> PRICES.quote("A1", "EUR"), () -> quotes.invalidateBySku(null));
        dropped(() -> PRICES.quote(null, "EUR"), () -> quotes.invalidateBySku(null));
        kept(() -> PRICES.quote("A1", "EUR"), () -> PRICES.offerCache().invalidateBySku("A1"));

        CachedPrices.OfferCache offers = PRICES.offerCache();
        dropped(() -> PRICES.offer("A1", 41, true), () -> offers.invalidateBySku("A1"));
        dropped(() -> PRICES.offer("A1", 41, true), () -> offers.invalidateByCountry(41));
        dropped(() -> PRICES.offer("A1", 41, true), () -> CACHES.invalidateTags("catalog"));
        kept(() -> PRICES.offer("A1", 41, true), () -> {
            offers.invalidateBySku("A2");
            offers.invalidateByCountry(42);
            offers.invalidate("A1", 41, false);
        });

        dropped(() -> PRICES.alone(1), () -> PRICES.aloneCache().invalidateById(1));
        dropped(() -> PRICES.history('k', 2025, 2026)[0], () -> PRICES.historyCache().invalidateByKind('k'));
        kept(() -> PRICES.history('k', 2025, 2026)[0], () -> PRICES.historyCache().invalidateByKind('l'));
        dropped(() -> PRICES.later(List.of("a", "b"), 1).join(), () -> PRICES.laterCache()
                .invalidateBySkus(List.of("a", "b")));
        dropped(() -> PRICES.row(1, 2, 3L), () -> PRICES.rowCache().invalidateByTable(1));
        personal();
        arraysAsObjects();
        handles();
    }

    private static void personal() {
        User user = new User(1, "t");
        dropped(() -> PRICES.personal("A1", user, "x"), () -> PRICES.personalCache().invalidateBySku("A1"));
        dropped(() -> PRICES.personal("A1", user, "x"), () -> CACHES.invalidateTags("user:1"));
        dropped(() -> PRICES.personal("A1", user, "x"), () -> CACHES.invalidateTags("tenant:t"));
        PRICES.personalCache().put("A2", 1, "t", "put");
        dropped(() -> PRICES.personal("A2", user, "x"), () -> CACHES.invalidateTags("tenant:t"));
        PRICES.personalCache().put("A2", 1, "t", "put");
        dropped(() -> PRICES.personal("A2", user, "x"), () -> PRICES.personalCache().invalidateBySku("A2"));
    }

    /** What the caller does with its array afterwards is no matter. */
    private static void arraysAsObjects() {
        int[] id = {1, 2};
        String first = PRICES.any(id, 1);
        id[0] = 9;
        PRICES.anyCache().invalidateById(new int[] {9, 2});
        check(PRICES.any(new int[] {1, 2}, 1).equals(first));
        PRICES.anyCache().invalidateById(new int[] {1, 2});
        check(!PRICES.any(new int[] {1, 2}, 1).equals(first));
    }

    private static void handles() {
        PRICES.quoteCache().put("A3", "EUR", "put");
        check(PRICES.quote("A3", "EUR").equals("put"));
        dropped(() -> PRICES.quote("A3", "EUR"), () -> PRICES.quoteCache().invalidateBySku("A3"));
        PRICES.quoteCache().refresh("A3", "EUR");
        dropped(() -> PRICES.quote("A3", "EUR"), () -> PRICES.quoteCache().invalidateBySku("A3"));
        PRICES.quoteCache().getAll(List.of(new QuoteKey("A4", "EUR")));
        dropped(() -> PRICES.quote("A4", "EUR"), () -> PRICES.quoteCache().invalidateBySku("A4"));
        PRICES.offerCache().warm(List.of(new OfferKey("A5", 1, true))).run();
        dropped(() -> PRICES.offer("A5", 1, true), () -> PRICES.offerCache().invalidateByCountry(1));
        PRICES.historyCache().put('p', new int[] {1}, new int[] {7});
        check(PRICES.history('p', 1)[0] == 7);
        dropped(() -> PRICES.history('p', 1)[0], () -> PRICES.historyCache().invalidateByKind('p'));
        PRICES.rowCache().put(4, 5, 6L, "put");
        dropped(() -> PRICES.row(4, 5, 6L), () -> PRICES.rowCache().invalidateByTable(4));
    }

    private static void dropped(Supplier<Object> call, Runnable invalidation) {
        Object before = call.get();
        check(call.get().equals(before));
        invalidation.run();
        check(!call.get().equals(before));
    }

    private static void kept(Supplier<Object> call, Runnable invalidation) {
        Object before = call.get();
        invalidation.run();
        check(call.get().equals(before));
    }

    private static void check(boolean holds) {
        if (!holds) {
            throw new AssertionError();
        }
    }
}
