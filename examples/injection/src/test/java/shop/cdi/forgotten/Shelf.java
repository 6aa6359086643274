package shop.cdi.forgotten;

import io.cachewright.Cached;
import jakarta.enterprise.context.ApplicationScoped;

/** What nobody has vetoed. */
@ApplicationScoped
public class Shelf {
    @Cached
    int room(String sku) {
        return sku.length();
    }
}
