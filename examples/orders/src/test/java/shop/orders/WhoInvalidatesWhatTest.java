package shop.orders;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.cachewright.map.CacheMap;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import shop.customers.CustomerService;

/** The map of both modules, from what the compiler noted beside their classes. */
class WhoInvalidatesWhatTest {
    private static Path home(Class<?> type) throws URISyntaxException {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    }

    @Test
    void the_map_shows_what_crosses_modules() throws URISyntaxException {
        assertEquals(
                """
                shop.customers.CustomerService
                  find(id)
                    by id; ttl 10m; at most 10,000
                    put by CustomerService.move(id, city): id
                  spent(customerId)
                    by customerId; no ttl; at most 10,000
                    invalidated by OrderService.place(order): order.customerId()
                    invalidated by OrderService.placeAll(orders): each.customerId()

                shop.orders.OrderService
                  labels(customerId)
                    by customerId; no ttl; at most 10,000; tag address:{customerId}
                    invalidated by CustomerService.move(id, city): tag address:{id}
                    invalidated by OrderService.place(order): order.customerId()
                    invalidated by OrderService.placeAll(orders): each.customerId()
                  sold(sku, city)
                    by sku, city; no ttl; at most 10,000; group sku
                    invalidated by OrderService.place(order): every sku = order.sku()
                    invalidated by OrderService.placeAll(orders): every sku = each.sku()

                """,
                CacheMap.of(List.of(home(CustomerService.class), home(OrderService.class)))
                        .text());
    }
}
