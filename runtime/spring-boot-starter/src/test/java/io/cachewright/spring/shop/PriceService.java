package io.cachewright.spring.shop;

import io.cachewright.CacheInvalidate;
import io.cachewright.Cached;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import java.math.BigDecimal;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/** One constructor, not marked, as most are. */
@Service
public class PriceService {
    public record Restocked(String sku) {}

    public final AtomicInteger constructed = new AtomicInteger();
    public final AtomicInteger destroyed = new AtomicInteger();
    public final AtomicInteger heard = new AtomicInteger();
    private final PriceRepository repository;

    public PriceService(PriceRepository repository) {
        this.repository = repository;
    }

    @Cached(ttl = "10m")
    public BigDecimal quote(String sku) {
        return repository.price(sku);
    }

    @CacheInvalidate(method = "quote")
    public void reprice(String sku) {}

    @PostConstruct
    void begin() {
        constructed.incrementAndGet();
    }

    @PreDestroy
    void end() {
        destroyed.incrementAndGet();
    }

    /** Neither cached nor overridden: it is heard by the one bean there is. */
    @EventListener
    public void restocked(Restocked event) {
        heard.incrementAndGet();
    }

    /** Overridden by the generated class, and scheduled all the same. */
    @Scheduled(cron = "0 0 4 * * *")
    @CacheInvalidate(method = "quote", all = true)
    public void everyNight() {}

    /** Not overridden. */
    @Scheduled(cron = "0 30 4 * * *")
    public void everyNightToo() {}

    /** Overridden by the generated class, and heard once all the same. */
    @EventListener(condition = "#sku.length() > 0")
    @CacheInvalidate(method = "quote")
    public void renamed(String sku) {
        heard.addAndGet(100);
    }
}
