package storefront.seed;

import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import storefront.shop.Product;

/** Makes the tables and fills them. */
public final class Filling {
    private static final int STOCK = 500;

    private Filling() {}

    /** Sales have no index by product, as happens: the question that takes long is one of those that do. */
    public static void fill(DataSource database) throws SQLException, IOException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("""
                    CREATE TABLE product (sku TEXT PRIMARY KEY, name TEXT NOT NULL, department TEXT NOT NULL,
                        description TEXT NOT NULL, price NUMERIC(10, 2) NOT NULL, stock INT NOT NULL)
                    """);
            statement.execute("CREATE TABLE sale (basket INT NOT NULL, sku TEXT NOT NULL, PRIMARY KEY (basket, sku))");
            copy(connection, "product", productLines());
            copy(connection, "sale", saleLines());
            statement.execute("ANALYZE");
        }
    }

    private static void copy(Connection connection, String table, String lines) throws SQLException, IOException {
        connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("COPY " + table + " FROM STDIN", new StringReader(lines));
    }

    private static String productLines() {
        StringBuilder lines = new StringBuilder();
        for (Product product : Seed.products()) {
            lines.append(String.join(
                            "\t",
                            product.sku(),
                            product.name(),
                            product.department(),
                            product.description(),
                            product.price().toPlainString(),
                            Integer.toString(STOCK)))
                    .append('\n');
        }
        return lines.toString();
    }

    private static String saleLines() {
        StringBuilder lines = new StringBuilder();
        List<Set<String>> baskets = Seed.baskets();
        for (int i = 0; i < baskets.size(); i++) {
            for (String sku : baskets.get(i)) {
                lines.append(i).append('\t').append(sku).append('\n');
            }
        }
        return lines.toString();
    }
}
