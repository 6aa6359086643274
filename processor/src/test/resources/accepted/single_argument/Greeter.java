package single_argument;

import io.cachewright.Cached;

public class Greeter {
    int loads;

    @Cached
    public String greet(String name) {
        loads++;
        return name == null ? null : "Hello, " + name;
    }
}
