package io.cachewright.runtime.flight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.cachewright.runtime.store.Colliding;
import io.cachewright.runtime.version.Stamp;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.IntFunction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FlightTableTest {
    private final FlightTable<Revocable> table = new FlightTable<>();
    private final Map<Object, Flight<Revocable>> expected = new HashMap<>();
    private final Random random = new Random(17);

    private static Flight<Revocable> flight(Object key) {
        return new Flight<>(key, new Stamp());
    }

    /** Up to so many keys at once: alone in their bins, a few in one, a crowd. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 8, 9, 40})
    void it_is_a_map_when_all_keys_are_in_one_bin(int keys) {
        anything_goes(keys, Colliding::new);
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 1_000})
    void it_is_a_map_when_keys_are_spread(int keys) {
        anything_goes(keys, number -> "key " + number);
    }

    private void anything_goes(int keys, IntFunction<Object> key) {
        for (int i = 0; i < 200 * keys; i++) {
            one_step(key.apply(random.nextInt(keys)));
            if (i % keys == 0) {
                has_all_that_is_expected();
            }
        }
        for (Flight<Revocable> each : Set.copyOf(expected.values())) {
            remove(each);
        }
        has_all_that_is_expected();
    }

    private void one_step(Object key) {
        Flight<Revocable> there = expected.get(key);
        switch (random.nextInt(3)) {
            case 0 -> add(flight(key));
            case 1 -> replace(there == null ? flight(key) : there, flight(key));
            default -> remove(there == null ? flight(key) : there);
        }
        assertSame(expected.get(key), table.get(key));
    }

    private void add(Flight<Revocable> flight) {
        boolean isFirst = expected.putIfAbsent(flight.key(), flight) == null;
        assertEquals(isFirst, table.add(flight));
    }

    private void replace(Flight<Revocable> before, Flight<Revocable> now) {
        assertEquals(expected.replace(before.key(), before, now), table.replace(before, now));
    }

    private void remove(Flight<Revocable> flight) {
        expected.remove(flight.key(), flight);
        table.remove(flight);
    }

    private void has_all_that_is_expected() {
        Set<Flight<Revocable>> shown = Collections.newSetFromMap(new IdentityHashMap<>());
        table.forEach(flight -> assertTrue(shown.add(flight)));
        assertEquals(Set.copyOf(expected.values()), Set.copyOf(shown));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 7, 8, 9})
    void one_that_is_not_there_any_more_is_neither_replaced_nor_removed_in_the_place_of_another(int others) {
        for (int i = 0; i < others; i++) {
            assertTrue(table.add(flight(new Colliding(100 + i))));
        }
        Colliding key = new Colliding(1);
        Flight<Revocable> first = flight(key);
        Flight<Revocable> second = flight(key);
        assertTrue(table.add(first));
        assertTrue(table.replace(first, second));
        assertFalse(table.replace(first, flight(key)));
        table.remove(first);
        assertSame(second, table.get(key));
        table.remove(second);
        assertNull(table.get(key));
    }
}
