package io.cachewright.runtime.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TypesTest {
    @SuppressWarnings("unused")
    interface Declared {
        Map<String, List<Integer>> map();

        Map.Entry<String, int[]> entry();

        List<String>[] array();
    }

    @Test
    void types_are_equal_to_those_of_reflection() throws Exception {
        sameAs("map", Types.of(Map.class, String.class, Types.of(List.class, Integer.class)));
        sameAs("entry", Types.of(Map.Entry.class, String.class, int[].class));
        sameAs("array", Types.arrayOf(Types.of(List.class, String.class)));
        assertEquals(String[].class, Types.arrayOf(String.class));
    }

    private static void sameAs(String method, Type made) throws Exception {
        Type reflected = Declared.class.getDeclaredMethod(method).getGenericReturnType();
        assertEquals(made, reflected);
        assertEquals(reflected, made);
        assertEquals(reflected.hashCode(), made.hashCode());
        assertEquals(reflected.getTypeName(), made.getTypeName());
    }

    @Test
    void arguments_that_a_class_does_not_take_are_an_error() {
        assertThrows(IllegalArgumentException.class, () -> Types.of(Map.class, String.class));
        assertThrows(IllegalArgumentException.class, () -> Types.of(String.class));
    }
}
