package far;

import io.cachewright.Cached;

public class Far {
    protected int loads;

    protected record Part(int number) {}

    protected Part part(int number) {
        return new Part(number);
    }

    @Cached
    protected String describe(Part part) {
        return "part " + part.number() + "." + ++loads;
    }

    @Cached
    public @Nullable String perhaps(@Nullable String name) {
        return name;
    }

    @Cached
    String farAway(String name) {
        return name + ++loads;
    }

    /** The name of the handle of one that a subclass in another package has. */
    String nearbyCache() {
        return "far away";
    }

    public String callFarAway(String name) {
        return farAway(name);
    }
}
