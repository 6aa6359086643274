package storefront.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HalfTest {
    @Test
    void percentiles_are_those_of_the_nearest_rank() {
        List<Long> times = LongStream.rangeClosed(1, 200)
                .map(i -> (201 - i) * 1_000_000)
                .boxed()
                .toList();
        Half half = Half.of(true, times, 3, 50, 2);
        assertEquals(new Half(true, 200, 3, 100, 100, 198, 25, 0.25), half);
    }

    @Test
    void nothing_asked_is_nothing_measured() {
        assertEquals(new Half(false, 0, 0, 0, 0, 0, 0, 0), Half.of(false, List.of(), 0, 0, 1));
    }

    @Test
    void the_table_has_a_line_for_each_half() {
        String table = LoadTable.of(
                new Plan(5, 8),
                List.of(
                        new Half(false, 1234, 0, 246.8, 20.5, 81.25, 700, 2.5),
                        new Half(true, 9876, 1, 1975.2, 2, 9, 31, 0.125)));
        List<String> lines = table.lines().toList();
        assertEquals("8 customers for 5 s each", lines.get(0));
        assertTrue(lines.get(2).matches("off +1,234 +247 +20\\.50 +81\\.25 +700 +2\\.50 +0"), lines.get(2));
        assertTrue(lines.get(3).matches("on +9,876 +1,975 +2\\.00 +9\\.00 +31 +0\\.13 +1"), lines.get(3));
    }

    @ParameterizedTest
    @CsvSource({"0, 8", "31, 8", "5, 0", "5, 33"})
    void load_is_bounded(int seconds, int customers) {
        assertThrows(IllegalArgumentException.class, () -> new Plan(seconds, customers));
    }
}
