package serializable_host;

import io.cachewright.Cached;
import java.io.Serializable;

public class Settings implements Serializable {
    private static final long serialVersionUID = 1;

    int loads;

    @Cached
    public String get(String key) {
        return key + ++loads;
    }
}
