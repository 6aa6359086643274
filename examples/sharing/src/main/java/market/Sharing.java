package market;

import io.cachewright.redis.testing.NetworkProxy;
import io.cachewright.redis.testing.RedisServer;
import io.cachewright.redis.testing.Way;
import java.io.IOException;
import java.io.PrintStream;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import org.h2.tools.Server;

/**
 * Starts two shops and an office, and tells what each sees: prices that come from the database once, from Redis for the
 * other shop, from a copy after that; a new price in both within the fifth of a second; and one shop whose network is cut.
 */
public final class Sharing {
    private final Child north;
    private final Child south;
    private final Child office;
    private final PrintStream out;

    private Sharing(Child north, Child south, Child office, PrintStream out) {
        this.north = north;
        this.south = south;
        this.office = office;
        this.out = out;
    }

    /** Needs no arguments. */
    public static void main(String[] arguments) throws IOException, SQLException, InterruptedException {
        run(System.out);
    }

    static void run(PrintStream out) throws IOException, SQLException, InterruptedException {
        String url = "jdbc:h2:mem:market;DB_CLOSE_DELAY=-1";
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE price (sku VARCHAR PRIMARY KEY, amount DECIMAL(10, 2))");
            statement.execute("INSERT INTO price VALUES ('A1', 10.00), ('B2', 5.00)");
        }
        Server database = Server.createTcpServer("-tcpPort", "0").start();
        String shared = "jdbc:h2:tcp://localhost:" + database.getPort() + "/mem:market";
        try (RedisServer redis = RedisServer.start();
                NetworkProxy network = NetworkProxy.to(redis.port());
                Child north = new Child(shared, redis.uri());
                Child south = new Child(shared, network.uri());
                Child office = new Child(shared, redis.uri())) {
            new Sharing(north, south, office, out).tell(network);
        } finally {
            database.stop();
        }
    }

    private void tell(NetworkProxy network) throws IOException, InterruptedException {
        row("", "shop north", "shop south");
        both("A1 is asked for", "A1");
        both("and again", "A1");
        step("the office sets A1 to 12.00", office.tell("reprice A1 12.00"));
        Thread.sleep(Member.WINDOW.toMillis());
        both("a fifth of a second later", "A1");
        both("and again", "A1");
        network.hold(Way.TO_CLIENT);
        network.hold(Way.TO_SERVER);
        step("the network of shop south is cut", "");
        step("the office sets A1 to 15.00", office.tell("reprice A1 15.00"));
        Thread.sleep(Member.WINDOW.toMillis());
        both("a fifth of a second later", "A1");
        step("south sets B2 to 6.00", south.tell("reprice B2 6.00"));
        network.heal();
        network.closeAll();
        step("the network is back", "");
        while (south.tell("quote B2").contains("away")) {
            Thread.sleep(100);
        }
        both("as soon as south has Redis", "A1");
        both("and again", "A1");
    }

    private void both(String when, String sku) throws IOException {
        row(when, north.tell("quote " + sku), south.tell("quote " + sku));
    }

    private void step(String what, String result) {
        out.println(result.isEmpty() ? "-- " + what : "-- " + what + ": " + result);
    }

    private void row(String when, String first, String second) {
        out.println(String.format(Locale.ROOT, "%-28s %-28s %s", when, first, second));
    }
}
