package tags;

import io.cachewright.runtime.Caches;
import io.cachewright.runtime.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import tags.Orders.Address;
import tags.Orders.Customer;
import tags.Orders.Kind;
import tags.Orders.Order;

public class Check {
    private static final Caches CACHES = Caches.local();
    private static final CachedOrders ORDERS = new CachedOrders(CACHES);

    public static void main(String[] args) {
        dropped(() -> ORDERS.page(1), "catalog");
        dropped(ORDERS::front, "catalog");
        dropped(ORDERS::front, "front page");
        dropped(() -> ORDERS.quote(42, "a"), "user:42");
        kept(() -> ORDERS.quote(42, "a"), "user:4", "user:421", "user", "user:{}");
        oneTagReachesManyCaches();
        paths();
        noTextForgesATag();
        valuesOfEachKind();
        futures();
        revisions();
        handles();
        wrappers();
    }

    private static void oneTagReachesManyCaches() {
        List<Supplier<Object>> calls = List.of(() -> ORDERS.page(2), ORDERS::front, () -> ORDERS.quote(7, "b"));
        List<Object> before = calls.stream().map(Supplier::get).toList();
        CACHES.invalidateTags("catalog");
        for (int i = 0; i < before.size(); i++) {
            check(!calls.get(i).get().equals(before.get(i)));
        }
    }

    private static void paths() {
        Order order = new Order("A1", new Customer(7, new Address("Bern")));
        dropped(() -> ORDERS.receipt(order), "customer:7");
        dropped(() -> ORDERS.receipt(order), "city:Bern");
        kept(() -> ORDERS.receipt(order), "customer:8", "city:%null");
        dropped(() -> ORDERS.receipt(null), "customer:%null");
        dropped(() -> ORDERS.receipt(new Order("A1", null)), "city:%null");
        dropped(() -> ORDERS.receipt(new Order("A1", new Customer(7, null))), "city:%null");
        kept(() -> ORDERS.receipt(new Order("A1", new Customer(7, null))), "customer:%null");
        dropped(() -> ORDERS.receipt(new Order("A1", new Customer(7, new Address(null)))), "city:%null");

        dropped(() -> ORDERS.invoice(order), "order:A1");
        dropped(() -> ORDERS.invoice(order), "customer:7");
        dropped(() -> ORDERS.invoice(new Order("A2", null)), "customer:%null");
        dropped(() -> ORDERS.greeting(order), "city:Bern");
        dropped(() -> ORDERS.greeting(new Order("A1", null)), "city:%null");

        String first = ORDERS.traced("a", "t1");
        check(ORDERS.traced("a", "t2").equals(first));
        CACHES.invalidateTags("trace:t2"); // the call that loaded said t1
        check(ORDERS.traced("a", "t2").equals(first));
        CACHES.invalidateTags("trace:t1");
        check(!ORDERS.traced("a", "t2").equals(first));
    }

    private static void noTextForgesATag() {
        dropped(() -> ORDERS.pair("1", "b"), "1:b");
        kept(() -> ORDERS.pair("1:b", "2"), "1:b:2", "1:b", "transfer/1:b");
        kept(() -> ORDERS.pair("1", "b:2"), "1:b:2");
        dropped(() -> ORDERS.pair("1:b", "2"), "1%3Ab:2");
        dropped(() -> ORDERS.pair("1:b", "2"), Tag.of("{}:{}", "1:b", "2"));
        kept(() -> ORDERS.pair("1%3Ab", "2"), Tag.of("{}:{}", "1:b", "2"));
        dropped(() -> ORDERS.pair("%3A", "%null"), "%253A:%25null");
        kept(() -> ORDERS.pair("%3A", "%null"), "%3A:%null", ":%null");
        dropped(() -> ORDERS.pair(null, ""), "%null:");
        dropped(() -> ORDERS.pair("{}", "x"), "%7B%7D:x");
        dropped(() -> ORDERS.pair("from", "to"), "transfer/from");
        dropped(() -> ORDERS.pair("from", "to"), "transfer/to");
        dropped(() -> ORDERS.pair("a", "b"), "odd: \"*/ \\u002a $T/a");
    }

    private static void valuesOfEachKind() {
        LocalDate day = LocalDate.of(2026, 2, 3);
        dropped(
                () -> ORDERS.kinds(Kind.BUSINESS, day, Locale.CANADA_FRENCH, true, '/', 1.5),
                "BUSINESS/2026-02-03/fr_CA/true/%2F/1.5");
        dropped(() -> ORDERS.kinds(null, null, null, false, 'x', null), "%null/%null/%null/false/x/%null");
        dropped(() -> ORDERS.stock("abc", 1, 2)[0], "length:3");
        kept(() -> ORDERS.stock("abc", 1, 2)[0], "length:2");
    }

    private static void futures() {
        dropped(() -> ORDERS.later("a b").join(), "name:a%20b");
        kept(() -> ORDERS.later("a b").join(), "name:a b");
        String refreshed = ORDERS.laterCache().refresh("a b");
        check(ORDERS.later("a b").join().equals(refreshed));
        dropped(() -> ORDERS.later("a b").join(), "name:a%20b");
    }

    private static void revisions() {
        UUID tenant = new UUID(0, 1);
        dropped(() -> ORDERS.row(1, 1, tenant), "row:1:" + tenant);
        String first = ORDERS.row(1, 1, tenant);
        check(!ORDERS.row(1, 2, tenant).equals(first));
        ORDERS.rowCache().put(1, tenant, 3, "put");
        check(ORDERS.row(1, 3, tenant).equals("put"));
        dropped(() -> ORDERS.row(1, 3, tenant), "row:1:" + tenant);
    }

    private static void handles() {
        ORDERS.quoteCache().put(1, "a", "put");
        check(ORDERS.quote(1, "a").equals("put"));
        dropped(() -> ORDERS.quote(1, "a"), "user:1");
        ORDERS.quoteCache().refresh(1, "a");
        dropped(() -> ORDERS.quote(1, "a"), "user:1");
        CachedOrders.QuoteKey one = new CachedOrders.QuoteKey(1, "b");
        CachedOrders.QuoteKey two = new CachedOrders.QuoteKey(2, "b");
        ORDERS.quoteCache().getAll(List.of(one));
        check(ORDERS.quoteCache().warm(List.of(two)).run().loaded() == 1);
        dropped(() -> ORDERS.quote(1, "b"), "user:1");
        kept(() -> ORDERS.quote(2, "b"), "user:1");
        dropped(() -> ORDERS.quote(2, "b"), "user:2");

        ORDERS.pageCache().put(9, "put");
        dropped(() -> ORDERS.page(9), "catalog");
        ORDERS.frontCache().put("put");
        dropped(ORDERS::front, "front page");
        ORDERS.invoiceCache().put("A3", 8L, "put");
        check(invoice("A3", 8).equals("put"));
        dropped(() -> invoice("A3", 8), "customer:8");
        ORDERS.invoiceCache().put("A3", null, "put");
        dropped(() -> invoice("A3", 8), "customer:%null");
        ORDERS.receiptCache().put(new Order("A4", null), "put");
        dropped(() -> ORDERS.receipt(new Order("A4", null)), "customer:%null");
        ORDERS.tracedCache().put("b", "t3", "put");
        dropped(() -> ORDERS.traced("b", "t4"), "trace:t3");
        ORDERS.stockCache().put("ab", new int[] {1}, new int[] {7});
        check(ORDERS.stock("ab", 1)[0] == 7);
        dropped(() -> ORDERS.stock("ab", 1)[0], "length:2");
    }

    private static String invoice(String number, long customer) {
        return ORDERS.invoice(new Order(number, new Customer(customer, null)));
    }

    private static void wrappers() {
        int[] loads = new int[1];
        CachedShop shop = new CachedShop(CACHES, owner -> "opened " + ++loads[0]);
        dropped(() -> shop.opened(new Customer(1, null)), "owner:1");
        dropped(() -> shop.opened(null), "owner:%null");
        dropped(() -> shop.opened(new Customer(1, null)), "shop");
        kept(() -> shop.opened(new Customer(1, null)), "owner:2", "catalog");
    }

    private static void dropped(Supplier<Object> call, String tag) {
        Object before = call.get();
        check(call.get().equals(before));
        CACHES.invalidateTags(tag);
        check(!call.get().equals(before));
    }

    private static void kept(Supplier<Object> call, String... tags) {
        Object before = call.get();
        CACHES.invalidateTags(tags);
        check(call.get().equals(before));
    }

    private static void check(boolean holds) {
        if (!holds) {
            throw new AssertionError();
        }
    }
}
