package scopes;

import io.cachewright.Cached;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

@Singleton
@Remark
@Forgotten
public class Service {
    @Inject
    public Service() {}

    @Cached
    public String find(String id) {
        return id;
    }

    @PerShop("main")
    static class Stock {
        @Inject
        Stock() {}

        @Cached
        String find(String id) {
            return id;
        }
    }

    @Singleton
    static class Unmarked {
        @Cached
        String find(String id) {
            return id;
        }
    }

    @Singleton
    static class WithParameter {
        private WithParameter() {}

        WithParameter(String database) {}

        @Cached
        String find(String id) {
            return id;
        }
    }

    static class WithField {
        @Inject
        String database;

        @Cached
        String find(String id) {
            return id;
        }
    }

    @Singleton
    static class Undecided {
        Undecided(String database) {}

        Undecided(int port) {}

        @Cached
        String find(String id) {
            return id;
        }
    }

    @Singleton
    abstract static class Abstract {
        @Inject
        String database;

        @Cached
        String find(String id) {
            return id;
        }
    }
}
