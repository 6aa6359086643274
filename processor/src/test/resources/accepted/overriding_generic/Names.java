package overriding_generic;

import io.cachewright.Cached;
import java.util.List;

public class Names extends Base<Integer, String> {
    @Override
    @Cached(key = "id", maxSize = 7)
    @SuppressWarnings("unchecked")
    public List<String> find(Integer id, @io.cachewright.NotKey String otherwise) {
        return (List<String>) super.find(id, otherwise);
    }
}
