package hits_make_no_garbage;

import io.cachewright.Cached;
import io.cachewright.NotKey;
import java.util.concurrent.TimeUnit;

public class Distances {
    public record Leg(String road, long metres) {}

    @Cached(ttl = "1h")
    public int round(int metres) {
        return metres / 1_000;
    }

    @Cached
    public long nautical(long metres) {
        return metres / 1_852;
    }

    @Cached
    public double miles(double metres) {
        return metres / 1_609.344;
    }

    @Cached
    public String road(String name) {
        return name + " road";
    }

    @Cached
    public int walked(TimeUnit unit) {
        return unit.ordinal();
    }

    @Cached
    public boolean isByFerry(boolean islands) {
        return islands;
    }

    @Cached
    public long between(int from, int to) {
        return 1_000_000L * from + to;
    }

    @Cached(ttl = "1h")
    public double straight(long from, Double to, String over) {
        return from / to;
    }

    @Cached(key = {"leg.road", "leg.metres"})
    public String shown(Leg leg) {
        return leg.road() + ", " + leg.metres();
    }

    @Cached
    public int sum(int[] legs) {
        return legs.length;
    }

    @Cached(version = "revision")
    public String measured(String road, @NotKey String revision) {
        return road + revision;
    }

    @Cached
    public String longest() {
        return "Narvik to Lagos";
    }
}
