package overloads_by_generics_and_arrays;

import io.cachewright.Cached;
import java.util.List;
import java.util.Map;
import java.util.Set;

public class Overloads {
    int loads;

    @Cached
    public String of(int number) {
        return "int" + ++loads;
    }

    @Cached
    public String of(Integer number) {
        return "Integer" + ++loads;
    }

    @Cached
    public String of(int[] numbers) {
        return "int[]" + ++loads;
    }

    @Cached
    public String of(int[][] numbers) {
        return "int[][]" + ++loads;
    }

    @Cached
    public String of(List<String> texts) {
        return "List" + ++loads;
    }

    @Cached
    public String of(Set<Integer> texts) {
        return "Set" + ++loads;
    }

    @Cached
    public String of(Map.Entry<String, Integer> entry) {
        return "Entry" + ++loads;
    }

    @Cached
    public String of(Entry entry) {
        return "our Entry" + ++loads;
    }

    @Cached
    public <T extends Number> String of(T number, long... more) {
        return "T" + ++loads;
    }

    @Cached
    public <T extends Comparable<T>> String of(T number, long more) {
        return "T" + ++loads;
    }

    public record Entry() {}
}
