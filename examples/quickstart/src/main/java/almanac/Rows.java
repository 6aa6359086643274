package almanac;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Reads what a query found. */
final class Rows {
    private Rows() {}

    /** What one row stands for. */
    interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** All rows, in a list that nobody can change: a cached value has many owners. */
    static <T> List<T> of(ResultSet rows, Reader<T> reader) throws SQLException {
        List<T> values = new ArrayList<>();
        while (rows.next()) {
            values.add(reader.read(rows));
        }
        return List.copyOf(values);
    }
}
