package called_while_constructed;

import io.cachewright.Cached;

public class Child extends Parent {
    int loads;

    public Child(String name) {
        super(name);
        describe(name);
        describe(name);
    }

    @Override
    @Cached
    public String describe(String name) {
        loads++;
        return "child " + name;
    }
}
