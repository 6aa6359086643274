package storefront.start;

import java.io.IOException;
import java.net.URI;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.ConfigurableApplicationContext;
import storefront.front.Front;
import storefront.load.Visitors;

/** All of it, running: servers, two instances in processes of their own, the page. Closed, nothing of it is left. */
public final class Running implements AutoCloseable {
    private static final List<String> NAMES = List.of("north", "south");

    private static final int WARMING = 60;

    private final List<AutoCloseable> parts = new ArrayList<>();
    private final URI page;

    private Running(String... arguments) throws IOException, SQLException, InterruptedException {
        try {
            Servers servers = add(Servers.start());
            Map<String, InstanceProcess> instances = new LinkedHashMap<>();
            for (String name : NAMES) {
                instances.put(name, add(new InstanceProcess(name, servers.arguments())));
            }
            Map<String, URI> addresses = new LinkedHashMap<>();
            for (Map.Entry<String, InstanceProcess> each : instances.entrySet()) {
                addresses.put(each.getKey(), each.getValue().awaitAddress());
            }
            warm(List.copyOf(addresses.values()));
            ConfigurableApplicationContext front = add(Front.start(addresses, arguments));
            page = URI.create("http://127.0.0.1:" + front.getEnvironment().getProperty("local.server.port") + "/");
        } catch (IOException | SQLException | InterruptedException | RuntimeException failed) {
            close();
            throw failed;
        }
    }

    /** Takes some ten seconds. Arguments are Spring's, for what serves the page. */
    public static Running start(String... arguments) throws IOException, SQLException, InterruptedException {
        return new Running(arguments);
    }

    /** The first answers of a JVM take a hundred times as long as others, which is no matter of caches. */
    private static void warm(List<URI> instances) throws InterruptedException {
        Visitors visitors = new Visitors(instances);
        for (int i = 0; i < WARMING; i++) {
            visitors.look();
        }
    }

    /** Where a browser finds it. */
    public URI page() {
        return page;
    }

    private <T extends AutoCloseable> T add(T part) {
        parts.add(0, part);
        return part;
    }

    /** Whatever fails to end does not keep the rest from ending. */
    @Override
    public synchronized void close() {
        for (AutoCloseable part : parts) {
            try {
                part.close();
            } catch (Exception failed) {
                System.err.println("Could not end " + part + ": " + failed);
            }
        }
        parts.clear();
    }
}
