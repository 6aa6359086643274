package inner_class_types;

import io.cachewright.Cached;
import java.util.Map;

public class Graph<T> {
    int loads;

    public class Vertex {
        final T value;

        public Vertex(T value) {
            this.value = value;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Graph<?>.Vertex that && value.equals(that.value);
        }

        @Override
        public int hashCode() {
            return value.hashCode();
        }

        public class Edge<W> {
            @Override
            public boolean equals(Object other) {
                return other instanceof Graph<?>.Vertex.Edge<?>;
            }

            @Override
            public int hashCode() {
                return 1;
            }
        }
    }

    @Cached
    public Vertex next(Vertex from) {
        loads++;
        return new Vertex(from.value);
    }

    @Cached
    public Graph<String>.Vertex.Edge<Long> foreign(Graph<String>.Vertex from, Map<String, Graph<T>.Vertex.Edge<T>> edges) {
        loads++;
        return from.new Edge<Long>();
    }

    @Cached
    public <M> Graph<M>.Vertex generic(Graph<M>.Vertex from) {
        loads++;
        return from;
    }
}
