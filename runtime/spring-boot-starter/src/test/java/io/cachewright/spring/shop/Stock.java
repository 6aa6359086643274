package io.cachewright.spring.shop;

import io.cachewright.Cached;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;

/** Two constructors, one of them marked, and a prototype: caches are shared all the same. */
@Component
@Scope("prototype")
public class Stock {
    public final String from;
    public int counts;

    public Stock() {
        this("nowhere");
    }

    @Autowired
    public Stock(@Value("${shop.warehouse:north}") String from, @Lazy PriceService prices) {
        this(from);
    }

    private Stock(String from) {
        this.from = from;
    }

    @Cached
    public int amount(String sku) {
        return ++counts;
    }
}
