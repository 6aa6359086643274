package io.cachewright.runtime.lincheck;

import java.time.DayOfWeek;
import java.util.List;

/** Where entries are found by what their keys are: one and the same cache for constants and for a boolean. */
public class SlotsLincheckTest extends LinearizableCache {
    private static final List<Object> KEYS = List.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, true);

    @Override
    Object key(int number) {
        return KEYS.get(number - 1);
    }
}
