package storefront;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.springframework.context.ConfigurableApplicationContext;
import storefront.start.Servers;
import storefront.web.Instance;

/** Two instances over a real database and a real Redis: started once for all classes of tests that want them. */
public final class TwoInstances implements BeforeAllCallback {
    private static Started started;

    /** What is to be ended after the last test. */
    private record Started(Servers servers, ConfigurableApplicationContext north, ConfigurableApplicationContext south)
            implements AutoCloseable {
        static Started now() throws Exception {
            Servers servers = Servers.start();
            String[] arguments = servers.arguments().toArray(String[]::new);
            return new Started(servers, Instance.start(arguments), Instance.start(arguments));
        }

        @Override
        public void close() throws IOException {
            north.close();
            south.close();
            servers.close();
        }
    }

    @Override
    public void beforeAll(ExtensionContext context) throws Exception {
        assumeTrue(Servers.obstacle().isEmpty(), () -> Servers.obstacle().orElseThrow());
        if (started == null) {
            started = Started.now();
            context.getRoot().getStore(Namespace.GLOBAL).put(TwoInstances.class, started);
        }
    }

    public static ConfigurableApplicationContext north() {
        return started.north();
    }

    public static ConfigurableApplicationContext south() {
        return started.south();
    }

    /** Where an instance answers. */
    public static URI address(ConfigurableApplicationContext instance) {
        return URI.create("http://127.0.0.1:" + instance.getEnvironment().getProperty("local.server.port"));
    }
}
