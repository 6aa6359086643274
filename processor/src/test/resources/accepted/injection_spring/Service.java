package injection_spring;

import io.cachewright.Cached;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

public class Service {
    @Autowired(required = false)
    public Service(@Value("${service.url:#{'http://localhost'}}") String url) {}

    @Cached
    public String find(String id) {
        return id;
    }
}
