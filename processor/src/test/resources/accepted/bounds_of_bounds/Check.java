package bounds_of_bounds;

import java.lang.Thread.State;
import java.util.EnumMap;
import java.util.List;

public class Check {
    public static void main(String[] arguments) {
        CachedLevels<State, State> levels = new CachedLevels<State, State>();
        levels.<State, State>named("a");
        levels.<State, State>named("a");
        expect(1, levels.loads);

        EnumMap<State, Object> map = new EnumMap<>(State.class);
        levels.<String>size(map, 1);
        levels.<String>size(new EnumMap<>(map), 1);
        expect(2, levels.loads);

        levels.inGroup("a", State.NEW, List.of(State.BLOCKED));
        levels.inGroup("b", State.NEW, List.of(State.BLOCKED));
        levels.inGroupCache().invalidateByGroup("a");
        levels.inGroup("a", State.NEW, List.of(State.BLOCKED));
        levels.inGroup("b", State.NEW, List.of(State.BLOCKED));
        expect(5, levels.loads);
    }

    private static void expect(int expected, int actual) {
        if (expected != actual) {
            throw new AssertionError(actual);
        }
    }
}
