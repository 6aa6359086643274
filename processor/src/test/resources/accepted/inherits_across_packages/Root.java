package inherits_across_packages;

public class Root {
    /** The name of the handle of one that a subclass has, which overrides this: they are in one package. */
    String againCache() {
        return "root";
    }

    public String callAgainCache() {
        return againCache();
    }
}
