package hostile_names;

import java.time.Duration;

public class Check {
    public static void main(String[] args) {
        CachedFields fields = new CachedFields(1, Duration.ZERO);
        fields.sum(3)[0] = 7;
        check(fields.sum(3)[0] == 3 && fields.quote(1) == 1 && fields.quote(2) == 1);
        check(fields.numbers(1, 2, 3) == 1 && fields.name("a").equals("a"));

        Factory cached = Factory.caching(name -> new String(name));
        check(cached.make("a") == cached.make("a") && cached.cached() instanceof CachedFactory);

        CachedComments comments = new CachedComments();
        check(comments.get(1) == 1 && comments.getCache().size() == 1);
        comments.change();
        check(comments.getCache().peek(1) == null);

        CachedOnTypes onTypes = new CachedOnTypes();
        check(onTypes.get(1) == 1 && onTypes.get(1) == 1);
        onTypes.change(1);
        check(onTypes.get(1) == 2);
        onTypes.put(1);
        check(onTypes.get(1) == -1);

        check(new CachedAnnotated(1, 2, 3).get() == 1);
        check(new CachedFar().z(1) == 1);
        check(new CachedBase().near(1) == 1);
    }

    private static void check(boolean holds) {
        if (!holds) {
            throw new AssertionError();
        }
    }
}
