package puts;

import io.cachewright.runtime.Caches;
import java.util.concurrent.CompletableFuture;
import puts.Users.User;

public class Check {
    public static void main(String[] args) {
        Caches caches = Caches.local();
        CachedUsers users = new CachedUsers(caches);

        check(users.rename(1, "Ann").name().equals("Ann"));
        check(users.find(1).name().equals("Ann") && users.loads == 0);
        users.meanwhile = () -> users.findCache().invalidate(1);
        users.rename(1, "late");
        check(users.find(1).name().equals("loaded") && users.loads == 1);
        users.meanwhile = () -> {
            throw new IllegalStateException();
        };
        try {
            users.rename(1, "failed");
            throw new AssertionError();
        } catch (IllegalStateException expected) {
            check(users.find(1).name().equals("loaded"));
        }

        users.save(1, new User(1, "saved", 30));
        check(users.find(1).name().equals("saved") && users.age(1) == 30 && users.loads == 1);
        users.save(1, new User(1, "ageless", null));
        check(users.find(1).name().equals("ageless") && users.loads == 1 && users.age(1) == 1 && users.loads == 2);
        users.save(1, null);
        check(!users.findCache().contains(1) && !users.ageCache().contains(1));

        users.find(1);
        users.grow(1, (short) 9);
        check(users.age(1) == 9 && !users.findCache().contains(1));
        users.grow(1, null);
        check(!users.ageCache().contains(1));

        users.all();
        check(users.find(1).name().equals("one") && users.find(2).name().equals("two"));

        users.loads = 0;
        users.translate(1, "de");
        check(users.title(1, "de").join().equals("translated") && users.loads == 0);
        caches.invalidateTags("users");
        check(users.title(1, "de").join().equals("loaded"));
        CompletableFuture<String> translation = new CompletableFuture<>();
        CompletableFuture<String> translated = users.translateSoon(1, "de", translation);
        check(users.title(1, "de").join().equals("loaded"));
        translation.complete("soon");
        check(translated.join().equals("soon") && users.title(1, "de").join().equals("soon"));
        users.titleCache().invalidateById(1);
        check(users.title(1, "de").join().equals("loaded"));

        long[] key = {1, 2};
        long[] result = users.befriend(key);
        key[0] = 9;
        result[0] = 9;
        check(users.friends(1, 2)[0] == 7);
    }

    private static void check(boolean holds) {
        if (!holds) {
            throw new AssertionError();
        }
    }
}
