package rejected;

import io.cachewright.Cached;
import java.util.List;
import java.util.Map;

class PathsThroughGenerics {
    record User(long id, String email) {}

    record Box<T>(T content) {}

    @Cached(key = "users.head.id") // error: unknown-path
    int elementOfList(List<User> users) {
        return 1;
    }

    @Cached(key = "box.content.idd") // error: unknown-path
    int content(Box<User> box) {
        return 1;
    }

    @Cached(key = "box.content.emial") // error: unknown-path
    int contentOfWildcard(Box<? extends User> box) {
        return 1;
    }

    @Cached(key = "user.mail") // error: unknown-path
    <T extends Map<String, User>> int variable(T user) {
        return 1;
    }

    @Cached(key = "box.content") // error: key-is-live
    int contentOfArrays(Box<List<int[]>> box) {
        return 1;
    }
}
