package injection_cdi_javax;

import io.cachewright.Cached;
import javax.enterprise.context.ApplicationScoped;
import javax.enterprise.inject.Vetoed;

@Vetoed
@ApplicationScoped
public class Service {
    public Service() {}

    public Service(int forTests) {}

    @Cached
    public String find(String id) {
        return id;
    }
}
