package together;

import io.cachewright.Cached;
import java.util.List;
import lombok.RequiredArgsConstructor;

/** Its constructor is Lombok's, and so are the getters in its paths. */
@RequiredArgsConstructor
public class Orders {
    private final List<String> runs;

    @Cached(key = {"customer.id", "customer.regular"})
    public String newest(Customer customer) {
        runs.add("newest");
        return "order of " + customer.getId();
    }

    @Cached
    public int count(Customer customer) {
        runs.add("count");
        return 1;
    }
}
