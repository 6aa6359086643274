package rejected;

import io.cachewright.Cached;
import io.cachewright.Tier;
import java.util.Collection;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class Sharing {
    interface Shape {}

    abstract static class Animal {
        public abstract String getName();
    }

    static class Closed extends LinkedList<String> {}

    static class Hidden extends Exception {}

    class Inner {
        public String name;
    }

    record Customer(String name, Shape shape) {}

    record Order(List<Customer> customers) {}

    static final class Account {
        @Override
        public boolean equals(Object other) {
            return true;
        }

        @Override
        public int hashCode() {
            return 1;
        }
    }

    record Filter(String text, Account account) {}

    record Tree(List<Tree> branches) {}

    @Cached(tier = Tier.SHARED) // error: settings-disagree
    int withoutTtl() {
        return 1;
    }

    @Cached(ttl = "10m", tier = Tier.TIERED)
    int object(Object any) { // error: key-not-shareable
        return 1;
    }

    @Cached(ttl = "10m", tier = Tier.TIERED)
    int number(List<? extends Number> numbers) { // error: key-not-shareable
        return 1;
    }

    @Cached(ttl = "10m", tier = Tier.TIERED)
    int equal(Filter filter) { // error: key-not-shareable
        return 1;
    }

    @Cached(ttl = "10m", tier = Tier.TIERED)
    int nested(Tree tree) { // error: key-not-shareable
        return 1;
    }

    @Cached(ttl = "10m", tier = Tier.TIERED)
    int narrower(List<String>[] lists) { // error: key-not-shareable
        return 1;
    }

    @Cached(ttl = "10m", tier = Tier.TIERED)
    <T> int variable(T any) { // error: key-not-shareable
        return 1;
    }

    @Cached(ttl = "10m", tier = Tier.TIERED, key = {"filter.text", "filter.account"}) // error: key-not-shareable
    int path(Filter filter) {
        return 1;
    }

    @Cached(ttl = "10m", tier = Tier.SHARED)
    Shape shape() { // error: value-not-shareable
        return null;
    }

    @Cached(ttl = "10m", tier = Tier.SHARED)
    Optional<Animal> animal() { // error: value-not-shareable
        return null;
    }

    @Cached(ttl = "10m", tier = Tier.SHARED)
    Order deep() { // error: value-not-shareable
        return null;
    }

    @Cached(ttl = "10m", tier = Tier.SHARED)
    Closed closed() { // error: value-not-shareable
        return null;
    }

    @Cached(ttl = "10m", tier = Tier.SHARED)
    Hidden[] hidden() { // error: value-not-shareable
        return null;
    }

    @Cached(ttl = "10m", tier = Tier.SHARED)
    Collection<String> collection() { // error: value-not-shareable
        return null;
    }

    @Cached(ttl = "10m", tier = Tier.SHARED)
    Inner inner() { // error: value-not-shareable
        return null;
    }

    @Cached(ttl = "10m", tier = Tier.SHARED)
    Map<String, Object> anything() { // error: value-not-shareable
        return null;
    }

    @Cached(ttl = "10m", tier = Tier.SHARED)
    @SuppressWarnings("rawtypes")
    List raw() { // error: value-not-shareable
        return null;
    }

    @Cached(ttl = "10m", tier = Tier.SHARED, schema = "mine")
    <T> T ofCaller(Class<T> type) { // error: key-not-shareable, value-not-shareable
        return null;
    }

    @Cached(ttl = "10m", tier = Tier.SHARED, schema = "version 2") // error: name-unusable
    Shape spaces() {
        return null;
    }

    @Cached(ttl = "10m", tier = Tier.SHARED, schema = "v2")
    Inner innerAndPinned() { // error: value-not-shareable
        return null;
    }

    @Cached(ttl = "10m", tier = Tier.SHARED, schema = "v2")
    Shape pinned() {
        return null;
    }
}
