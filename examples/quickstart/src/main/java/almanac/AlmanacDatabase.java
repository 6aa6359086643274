package almanac;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.Currency;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;

/** Fills an embedded database with what every JDK knows of time zones, countries and characters. No index anywhere. */
final class AlmanacDatabase {
    private static final Instant FIRST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("2038-01-01T00:00:00Z");
    private static final String SCHEMA = """
            CREATE TABLE clock_change (zone VARCHAR, in_year INT, moment BIGINT, clock_offset INT);
            CREATE TABLE character_name (code_point INT, name VARCHAR);
            CREATE TABLE country (code VARCHAR, currency VARCHAR);
            CREATE TABLE country_name (code VARCHAR, language VARCHAR, name VARCHAR);
            """;

    private AlmanacDatabase() {}

    /** A database in memory under this name, filled; it lives as long as the process. */
    static DataSource filled(String name) throws SQLException {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1");
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(SCHEMA);
            fillClockChanges(connection);
            fillCharacters(connection);
            fillCountries(connection);
        }
        return database;
    }

    private static void fillClockChanges(Connection connection) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO clock_change VALUES (?, ?, ?, ?)")) {
            for (String zone : new TreeSet<>(ZoneId.getAvailableZoneIds())) {
                ZoneRules rules = ZoneId.of(zone).getRules();
                ZoneOffsetTransition change = rules.nextTransition(FIRST);
                while (change != null && change.getInstant().isBefore(END)) {
                    int year = change.getInstant().atOffset(ZoneOffset.UTC).getYear();
                    int offset = change.getOffsetAfter().getTotalSeconds();
                    add(insert, zone, year, change.toEpochSecond(), offset);
                    change = rules.nextTransition(change.getInstant());
                }
            }
            insert.executeBatch();
        }
    }

    /** Those named after their block and number, as in {@code HANGUL SYLLABLES AC00}, have no name of their own. */
    private static void fillCharacters(Connection connection) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO character_name VALUES (?, ?)")) {
            for (int codePoint = 0; codePoint <= Character.MAX_CODE_POINT; codePoint++) {
                String name = Character.getName(codePoint);
                String number = Integer.toHexString(codePoint).toUpperCase(Locale.ROOT);
                if (name != null && !name.endsWith(" " + number)) {
                    add(insert, codePoint, name);
                }
            }
            insert.executeBatch();
        }
    }

    /** Countries that have a currency, and their names in every language with a code of two letters. */
    private static void fillCountries(Connection connection) throws SQLException {
        Set<String> languages = Stream.of(Locale.getAvailableLocales())
                .map(Locale::getLanguage)
                .filter(language -> language.length() == 2)
                .collect(Collectors.toCollection(TreeSet::new));
        try (PreparedStatement country = connection.prepareStatement("INSERT INTO country VALUES (?, ?)");
                PreparedStatement name = connection.prepareStatement("INSERT INTO country_name VALUES (?, ?, ?)")) {
            for (String code : Locale.getISOCountries()) {
                Locale place = new Locale.Builder().setRegion(code).build();
                Currency currency = Currency.getInstance(place);
                if (currency != null) {
                    add(country, code, currency.getCurrencyCode());
                    for (String language : languages) {
                        add(name, code, language, place.getDisplayCountry(Locale.forLanguageTag(language)));
                    }
                }
            }
            country.executeBatch();
            name.executeBatch();
        }
    }

    private static void add(PreparedStatement insert, Object... columns) throws SQLException {
        for (int column = 0; column < columns.length; column++) {
            insert.setObject(column + 1, columns[column]);
        }
        insert.addBatch();
    }
}
