import io.cachewright.Cached;
import java.util.List;

public class Unpackaged {
    int loads;

    public Unpackaged() {}

    /** Called like what is generated, which can't be told apart by a package. */
    public <AllKey> Unpackaged(AllCache cache, AllKey key) {}

    @Cached
    public List<Nested> all(String name, Nested... nested) {
        loads++;
        return List.of(nested);
    }

    public record Nested(int number) {}
}
