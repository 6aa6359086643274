package interface_siblings;

import io.cachewright.Cached;
import java.io.FileNotFoundException;

public interface Two {
    String find(String id) throws FileNotFoundException, InterruptedException;

    String load(String name);

    @Cached(maxSize = 5)
    String both(int number);
}
