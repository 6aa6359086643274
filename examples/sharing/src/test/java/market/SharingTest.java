package market;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What the program tells is true of each run. */
@Timeout(300)
class SharingTest {
    @Test
    void shops_see_each_others_results_and_new_prices_also_with_the_network_cut() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Sharing.run(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        String told = bytes.toString(StandardCharsets.UTF_8);
        System.out.println(told);
        List<String> lines = told.lines().toList();
        assertRow(lines.get(1), "10.00 from the database", "10.00 from Redis");
        assertNotLoaded(lines.get(2), "10.00");
        assertRow(lines.get(4), "12.00 from the database", "12.00 from Redis");
        assertNotLoaded(lines.get(5), "12.00");
        assertEquals("-- the office sets A1 to 15.00: done", lines.get(7));
        assertRow(lines.get(8), "15.00 from the database", "15.00 from the database, as Redis is away");
        assertEquals("-- south sets B2 to 6.00: done, but others may not know", lines.get(9));
        assertNotLoaded(lines.get(11), "15.00");
        assertNotLoaded(lines.get(12), "15.00");
        assertTrue(told.contains("from its copy"), "no copy was ever good");
    }

    /** From a copy, or from Redis where the machine was too slow for the window. */
    private static void assertNotLoaded(String line, String amount) {
        String either = amount + " from (its copy|Redis)";
        assertTrue(line.substring(29).strip().matches(either + " +" + either), line);
    }

    private static void assertRow(String line, String north, String south) {
        assertEquals(
                north + " | " + south,
                line.substring(29, 57).strip() + " | " + line.substring(58).strip());
    }
}
