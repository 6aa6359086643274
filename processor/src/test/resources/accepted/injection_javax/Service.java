package injection_javax;

import io.cachewright.Cached;
import javax.inject.Inject;

public class Service {
    @Inject
    Service() {}

    @Cached
    public String find(String id) {
        return id;
    }
}
