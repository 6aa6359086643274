package injection_dagger;

import dagger.assisted.Assisted;
import dagger.assisted.AssistedInject;
import io.cachewright.Cached;

public class Service {
    @AssistedInject
    public Service(StringBuilder database, @Assisted("log") StringBuilder log) {}

    @Cached
    public String find(String id) {
        return id;
    }
}
