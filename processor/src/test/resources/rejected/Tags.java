package rejected;

import elsewhere.Library;
import io.cachewright.Cached;
import io.cachewright.NotKey;
import java.util.List;
import java.util.Optional;

class Tags {
    record User(long id, String email, Address address, List<String> roles) {}

    record Address(String street, Object anything) {}

    @Cached(tags = "") // error: tag-unreadable
    int empty(User user) {
        return 1;
    }

    @Cached(tags = "user:{user.id") // error: tag-unreadable
    int notClosed(User user) {
        return 1;
    }

    @Cached(tags = "user:{user.id:{user.email}") // error: tag-unreadable
    int braceInBraces(User user) {
        return 1;
    }

    @Cached(tags = "user:{{user.id}}") // error: tag-unreadable
    int twoBraces(User user) {
        return 1;
    }

    @Cached(tags = "user:user.id}") // error: tag-unreadable
    int notOpened(User user) {
        return 1;
    }

    @Cached(tags = "user:{}") // error: tag-unreadable
    int nothingInBraces(User user) {
        return 1;
    }

    @Cached(tags = "user:{ }") // error: tag-unreadable
    int spaceInBraces(User user) {
        return 1;
    }

    @Cached(tags = "user:${user.id}") // error: tag-unreadable
    int asInProperties(User user) {
        return 1;
    }

    @Cached(tags = "user:#{user.id}") // error: tag-unreadable
    int asInSpring(User user) {
        return 1;
    }

    @Cached(tags = "100%/{user.id}") // error: tag-unreadable
    int percent(User user) {
        return 1;
    }

    @Cached(tags = "user{user.id}") // error: tag-runs-together
    int letterBefore(User user) {
        return 1;
    }

    @Cached(tags = "user:{user.id}s") // error: tag-runs-together
    int letterAfter(User user) {
        return 1;
    }

    @Cached(tags = "user-{user.id}") // error: tag-runs-together
    int hyphen(User user) {
        return 1;
    }

    @Cached(tags = "{user.id}{user.email}") // error: tag-runs-together
    int twoValues(User user) {
        return 1;
    }

    @Cached(tags = "user:{user.idd}") // error: unknown-path
    int typo(User user) {
        return 1;
    }

    @Cached(tags = "{user.email}:{usr.id}") // error: unknown-path
    int typoInParameter(User user) {
        return 1;
    }

    @Cached(tags = "user:{#user.id}") // error: path-unreadable
    int springExpression(User user) {
        return 1;
    }

    @Cached(tags = "user:{user.id()}") // error: path-unreadable
    int call(User user) {
        return 1;
    }

    @Cached(tags = "user:{user}") // error: tag-value-unusable
    int wholeObject(User user) {
        return 1;
    }

    @Cached(tags = "role:{user.roles}") // error: tag-value-unusable
    int collection(User user) {
        return 1;
    }

    @Cached(tags = "user:{id}") // error: tag-value-unusable
    int optional(Optional<String> id) {
        return 1;
    }

    @Cached(tags = "user:{ids}") // error: tag-value-unusable
    int array(long... ids) {
        return 1;
    }

    @Cached(tags = "user:{user.address.anything}") // error: tag-value-unusable
    int object(User user) {
        return 1;
    }

    @Cached(key = "library.opened", tags = "size:{library.size}") // error: path-not-accessible, inaccessible-type
    int hidden(Library library) {
        return 1;
    }

    @Cached(tags = {"catalog", "catalog"}) // error: tag-repeated
    int twice(User user) {
        return 1;
    }

    @Cached(tags = {"user:{user.id}", "user:{user.id}"}) // error: tag-repeated
    int twiceWithValues(User user) {
        return 1;
    }

    @Cached(tags = {"user:{user.email}", "user:all"}) // error: tags-overlap
    int literalBesideValue(User user) {
        return 1;
    }

    @Cached(tags = {"{user.email}:1", "user:{user.id}"}) // error: tags-overlap
    int crosswise(User user) {
        return 1;
    }

    @Cached(tags = {"user:", "user:{user.email}"}) // error: tags-overlap
    int emptyBesideValue(User user) {
        return 1;
    }

    @Cached(tags = {"user:{user.id}", "user:{user.email}", "user:all:1", "users:all", "catalog"})
    int apart(User user) {
        return 1;
    }

    @Cached(tags = {"a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l", "m", "n", "o", "p", "q"}) // error: too-many-tags
    int seventeen(User user) {
        return 1;
    }

    @Cached(tags = {"{user.idd}", "user{trace}", "{user}"}) // error: unknown-path, tag-runs-together, tag-value-unusable
    int several(User user, @NotKey String trace) {
        return 1;
    }
}
