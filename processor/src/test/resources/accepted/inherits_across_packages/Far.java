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
    String farAway(String name) {
        return name + ++loads;
    }

    public String callFarAway(String name) {
        return farAway(name);
    }
}
