package nullness_inherited;

import java.util.List;
import java.util.Map;

public class Check {
    public static void main(String[] args) {
        Letters letters = new Letters();
        Box<String> box = new CachedBox<>(letters);
        check("a".equals(box.find("a", List.of("a"))) && "a".equals(box.find("a", List.of("a"))) && letters.loads == 1);
        check(box.find("b", List.of("a")) == null && box.find("b", List.of("a")) == null && letters.loads == 2);
        check(box.as(Integer.class, Map.of()) == null && box.all().length == 2);
    }

    private static void check(boolean holds) {
        if (!holds) {
            throw new AssertionError();
        }
    }
}
