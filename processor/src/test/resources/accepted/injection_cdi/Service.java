package injection_cdi;

import io.cachewright.Cached;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Vetoed;
import jakarta.inject.Inject;
import org.jspecify.annotations.NullMarked;

@Vetoed
@ApplicationScoped
@Remark
@ForTools
@NullMarked
@SuppressWarnings("unused")
public class Service {
    protected Service() {}

    @Inject
    public Service(String database) {}

    @Cached
    public String find(String id) {
        return id;
    }

    @Vetoed
    static class Unmarked {
        Unmarked(String database) {}

        @Cached
        String find(String id) {
            return id;
        }
    }

    @ApplicationScoped
    @Remark
    static class Forgotten {
        @Cached
        String find(String id) {
            return id;
        }
    }

    @Task
    static class ForgottenTask {
        @Cached
        String find(String id) {
            return id;
        }
    }
}
