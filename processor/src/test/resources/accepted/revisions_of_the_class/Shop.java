package revisions_of_the_class;

import io.cachewright.Cached;
import java.util.Optional;
import library.Stocked;

public class Shop extends Stocked {
    record Article(String name, Optional<String> maker, boolean sold) {
        int weight() throws IllegalStateException {
            if (sold) {
                throw new IllegalStateException("sold");
            }
            return name.length();
        }
    }

    static int season = 1;
    static long hit = 1;
    int loads;

    static int year() {
        return 2000 + season;
    }

    /** The revision is inherited from another package, where it is protected. */
    @Cached(version = "revision")
    String byMethod(String article) {
        return article + ++loads;
    }

    @Cached(version = "shelves")
    String byField(String article) {
        return article + ++loads;
    }

    @Cached(version = "year")
    String byStaticMethod(String article) {
        return article + ++loads;
    }

    @Cached(version = "season")
    String byStaticField(String article) {
        return article + ++loads;
    }

    /** Called like a local variable of ours. */
    @Cached(version = "hit")
    String byFieldLikeOurs(String article) {
        return article + ++loads;
    }

    /** An accessor may say that it throws what nobody has to say; an Optional is a value. */
    @Cached(key = {"article.weight", "article.maker"})
    String ofWeight(Article article) {
        return article.name() + ++loads;
    }
}
