package injection_jakarta;

import io.cachewright.Cached;
import jakarta.inject.Inject;
import jakarta.inject.Named;

public class Service {
    @Inject
    public Service(@Named("main") String database) {}

    public Service(int forTests) {}

    @Cached
    public String find(String id) {
        return id;
    }
}
