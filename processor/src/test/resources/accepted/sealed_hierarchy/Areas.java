package sealed_hierarchy;

import io.cachewright.Cached;

public interface Areas {
    @Cached
    double area(Shape shape);
}
