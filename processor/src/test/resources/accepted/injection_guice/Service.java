package injection_guice;

import com.google.inject.Inject;
import io.cachewright.Cached;

public class Service {
    @Inject
    protected Service(StringBuilder log) {}

    @Cached
    public String find(String id) {
        return id;
    }
}
