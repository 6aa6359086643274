package hits_make_no_garbage;

import io.cachewright.Cached;

public class Distances {
    @Cached
    public int round(int metres) {
        return metres / 1_000;
    }

    @Cached
    public long between(int from, int to) {
        return 1_000_000L * from + to;
    }

    @Cached
    public double straight(long from, long to, boolean overWater) {
        return from / (double) to;
    }

    @Cached
    public String longest() {
        return "Narvik to Lagos";
    }
}
