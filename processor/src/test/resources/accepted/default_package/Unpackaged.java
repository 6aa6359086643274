import io.cachewright.Cached;
import java.util.List;

public class Unpackaged {
    int loads;

    @Cached
    public List<Nested> all(String name, Nested... nested) {
        loads++;
        return List.of(nested);
    }

    public record Nested(int number) {}
}
