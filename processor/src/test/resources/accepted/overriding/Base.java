package overriding;

import io.cachewright.Cached;

public class Base {
    int loads;

    @Cached
    public Number count(String name) {
        loads++;
        return name.length();
    }

    @Cached
    public Object plain(int number) {
        loads++;
        return number;
    }
}
