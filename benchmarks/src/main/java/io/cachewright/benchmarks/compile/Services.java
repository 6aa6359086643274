package io.cachewright.benchmarks.compile;

import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaFileObject;

/** Sources of services as applications have them: a few fields, ten methods with some code in each, two of them cached. */
final class Services {
    private static final int OTHER_METHODS = 8;

    /** The first class of a package costs the compiler more than the others: it looks for the package everywhere. */
    private static final int CLASSES_IN_PACKAGE = 20;

    private Services() {}

    /** What the classes are annotated with. */
    enum Annotations {
        OURS("import io.cachewright.Cached;", "", "@Cached(ttl = \"10m\", maxSize = 1_000)", "@Cached(ttl = \"1h\")"),
        /** Its ttl and room are in a file of settings. */
        MICRONAUT(
                "import io.micronaut.cache.annotation.Cacheable;\nimport jakarta.inject.Singleton;",
                "@Singleton\n",
                "@Cacheable(\"find\")",
                "@Cacheable(\"search\")");

        private final String imports;
        private final String onClass;
        private final String onFind;
        private final String onSearch;

        Annotations(String imports, String onClass, String onFind, String onSearch) {
            this.imports = imports;
            this.onClass = onClass;
            this.onFind = onFind;
            this.onSearch = onSearch;
        }
    }

    static List<JavaFileObject> sources(int count, Annotations annotations) {
        StringBuilder methods = new StringBuilder();
        for (int i = 0; i < OTHER_METHODS; i++) {
            methods.append(method(i));
        }
        List<JavaFileObject> sources = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int part = i / CLASSES_IN_PACKAGE;
            String path = "shop/part" + part + "/Service" + i + ".java";
            sources.add(new Source(path, service(i, methods, part, annotations)));
        }
        return sources;
    }

    private static String service(int number, CharSequence methods, int part, Annotations annotations) {
        return """
            package shop.part%3$d;

            %4$s
            import java.math.BigDecimal;
            import java.util.ArrayList;
            import java.util.Comparator;
            import java.util.HashMap;
            import java.util.List;
            import java.util.Map;
            import java.util.Optional;
            import java.util.stream.Collectors;

            %5$spublic class Service%1$d {
                public record Item(long id, String sku, String category, BigDecimal price, int stock) {}

                private final Map<Long, Item> items = new HashMap<>();
                private final List<String> journal = new ArrayList<>();

                %6$s
                public Optional<Item> find(long id) {
                    return Optional.ofNullable(items.get(id));
                }

                %7$s
                public List<Item> search(String category, BigDecimal cheapest, BigDecimal dearest) {
                    return items.values().stream()
                            .filter(item -> item.category().equals(category))
                            .filter(item -> item.price().compareTo(cheapest) >= 0)
                            .filter(item -> item.price().compareTo(dearest) <= 0)
                            .sorted(Comparator.comparing(Item::price).thenComparing(Item::sku))
                            .collect(Collectors.toList());
                }
            %2$s}
            """.formatted(
                        number,
                        methods,
                        part,
                        annotations.imports,
                        annotations.onClass,
                        annotations.onFind,
                        annotations.onSearch);
    }

    private static String method(int number) {
        return """

                public Map<String, BigDecimal> report%1$d(List<Item> chosen, int least) {
                    Map<String, BigDecimal> totals = new HashMap<>();
                    for (Item item : chosen) {
                        if (item.stock() < least) {
                            journal.add("low: " + item.sku() + " has " + item.stock());
                            continue;
                        }
                        BigDecimal total = totals.getOrDefault(item.category(), BigDecimal.ZERO);
                        totals.put(item.category(), total.add(item.price().multiply(BigDecimal.valueOf(item.stock()))));
                    }
                    totals.values().removeIf(total -> total.signum() <= 0);
                    return totals;
                }
            """.formatted(number);
    }
}
