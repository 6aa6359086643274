package sales;

import customers.Customers;
import io.cachewright.CacheInvalidate;
import io.cachewright.CachePut;
import io.cachewright.Cached;
import java.util.List;
import java.util.Map;
import orders.Orders;
import sales.Sales.Prices;

/** Without a cache of its own. */
public class Sales {
    private final String region;

    public Sales(String region) {
        this.region = region;
    }

    String getRegion() {
        return region;
    }

    @CacheInvalidate(type = Orders.class, method = "of", args = {"customer", "this.region"})
    @CacheInvalidate(type = Orders.class, method = "count")
    @CacheInvalidate(type = Customers.class, method = "turnover", args = "customer")
    public void sell(long customer) {}

    @CacheInvalidate(type = Prices.class, method = "price")
    @CacheInvalidate(type = Store.class, method = "at", args = "sku")
    @CacheInvalidate(type = Store.class, method = "cells", all = true)
    @CacheInvalidate(type = Table.class, method = "cell", args = {"sku", "amount"})
    public String reprice(String sku, int amount) {
        return sku + amount;
    }

    @CacheInvalidate(type = Local.class, method = "of", args = {"customer", "this.region"})
    public void inherited(long customer) {}

    public interface Prices {
        @Cached
        int price(String sku);

        @Cached
        default int discount(String sku, int percent) {
            return percent;
        }

        @CacheInvalidate(method = "price")
        @CacheInvalidate(method = "discount", args = {"sku", "this.percent"})
        boolean change(String sku);

        int percent();
    }

    public static class Store<K, V extends Number> {
        public int loads;

        @Cached
        public String at(K key) {
            return key + " " + ++loads;
        }

        @Cached
        public Map<K, V> cells(K row, int column) {
            loads++;
            return Map.of();
        }

        @CacheInvalidate(method = "at")
        @CacheInvalidate(method = "cells", args = {"key", "value.intValue"})
        public void set(K key, V value) {}
    }

    public static class Table<K> {
        public int loads;

        @Cached
        public K cell(K row, int column) {
            loads++;
            return row;
        }
    }

    /** With type variables of its methods' own. */
    public static class Finder {
        public int loads;

        @Cached
        public <T> List<T> all(Class<T> type) {
            loads++;
            return List.of();
        }

        @Cached
        public <T extends Comparable<T>> T[] sorted(T[] values, Map<String, T> more) {
            loads++;
            return values;
        }
    }

    @CacheInvalidate(type = Finder.class, method = "all")
    @CachePut(type = Finder.class, method = "sorted", value = "values")
    public <T> void found(Class<T> type, String[] values, Map<String, String> more) {}

    /** Inherits what is cached, and what changes it. */
    public static class Local extends Orders {
        @Override
        @CacheInvalidate(method = "count")
        public void place(Order order) {}
    }
}
