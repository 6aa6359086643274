package storefront.start;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Optional;

/** The program: starts everything, says where the page is, and ends with Ctrl-C, or with what started it. */
public final class Storefront {
    private Storefront() {}

    /** Arguments are Spring's, for what serves the page: {@code --server.port=8080}. */
    public static void main(String[] arguments) throws IOException, SQLException, InterruptedException {
        Optional<String> obstacle = Servers.obstacle();
        if (obstacle.isPresent()) {
            System.err.println(obstacle.get());
            System.exit(1);
        }
        System.out.println("Starting a database with its products, Redis, two instances of the shop and a page.");
        Running running = Running.start(arguments);
        Runtime.getRuntime().addShutdownHook(new Thread(running::close, "storefront-end"));
        endWithParent();
        System.out.println();
        System.out.println("  The shop is open: " + running.page());
        System.out.println("  Ctrl-C closes it.");
        System.out.println();
        Thread.currentThread().join();
    }

    /** A Maven that is ended by its process id, and not by Ctrl-C, does not end what it has started. */
    private static void endWithParent() {
        ProcessHandle.current().parent().ifPresent(parent -> {
            var unused = parent.onExit().thenRun(() -> System.exit(0));
        });
    }
}
