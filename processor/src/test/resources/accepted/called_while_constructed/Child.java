package called_while_constructed;

import io.cachewright.Cached;

@SuppressWarnings("this-escape") // it is what this case is about
public class Child extends Parent {
    int loads;

    @SuppressWarnings("this-escape")
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
