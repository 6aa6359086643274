package almanac;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.cachewright.runtime.Caches;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class CharactersTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final AtomicLong now = new AtomicLong();
    private final Caches caches = Caches.builder().clock(now::get).build();
    private final CachedCharacters characters = new CachedCharacters(caches, Almanac.DATABASE);

    @Test
    void words_are_whole_and_the_shortest_name_comes_first() throws SQLException {
        List<String> cats = characters.named("CAT", PATIENCE);

        assertEquals("U+1F408 CAT", cats.get(0));
        assertTrue(cats.contains("U+1F63F CRYING CAT FACE"), cats::toString);
        assertTrue(cats.stream().allMatch(cat -> (cat + " ").contains(" CAT ")), cats::toString);
    }

    @Test
    void patience_is_no_part_of_the_key() throws SQLException {
        characters.named("OWL", PATIENCE);
        characters.named("OWL", PATIENCE.plusSeconds(1));

        assertEquals(1, characters.namedCache().stats().loads());
        assertEquals(1, characters.namedCache().stats().hits());
    }

    @Test
    void a_result_is_kept_for_an_hour() throws SQLException {
        characters.named("OWL", PATIENCE);
        now.set(Duration.ofMinutes(60).toNanos() - 1);
        characters.named("OWL", PATIENCE);
        assertEquals(1, characters.namedCache().stats().loads());

        now.set(Duration.ofMinutes(60).toNanos());
        characters.named("OWL", PATIENCE);
        assertEquals(2, characters.namedCache().stats().loads());
    }
}
