package inner_class_types;

import java.util.Map;

public class Check {
    public static void main(String[] args) {
        CachedGraph<Integer> graph = new CachedGraph<>();
        Graph<Integer>.Vertex next = graph.next(graph.new Vertex(1));
        check(graph.next(graph.new Vertex(1)) == next && graph.loads == 1);
        Graph<String> other = new Graph<>();
        check(graph.foreign(other.new Vertex("a"), Map.of()) == graph.foreign(other.new Vertex("a"), Map.of()));
        check(graph.generic(other.new Vertex("a")) == graph.generic(other.new Vertex("a")) && graph.loads == 3);
    }

    private static void check(boolean holds) {
        if (!holds) {
            throw new AssertionError();
        }
    }
}
