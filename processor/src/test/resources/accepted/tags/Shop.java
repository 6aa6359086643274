package tags;

import io.cachewright.Cached;

public interface Shop {
    @Cached(tags = {"shop", "owner:{owner.id}"})
    String opened(Orders.Customer owner);
}
