package names_like_tags;

import io.cachewright.runtime.Caches;
import java.util.function.Supplier;

public class Check {
    private static final Caches CACHES = Caches.local();

    public static void main(String[] args) {
        CachedHostile hostile = new CachedHostile(CACHES);
        Supplier<Object> tags = () -> hostile.tags("a", "b", "c", "d", "e", 6, "f");
        dropped(tags, () -> CACHES.invalidateTags("a:c:d"));
        dropped(tags, () -> CACHES.invalidateTags("e/6/f"));
        dropped(tags, () -> hostile.tagsCache().invalidateByTags("a"));
        dropped(tags, () -> hostile.tagsCache().invalidateByTags_("b"));
        hostile.tagsCache().put("a", "b", "c", "d", "E", 7, "F", "put");
        check(tags.get().equals("put"));
        dropped(tags, () -> CACHES.invalidateTags("E/7/F"));

        dropped(() -> hostile.under(1, "t", 2), () -> CACHES.invalidateTags("2:t"));
        dropped(() -> hostile.under(1, "t", 2), () -> hostile.underCache().invalidateByUnder(1));
        dropped(() -> hostile.invalidateBySku("a", "b", "c", 1), () -> hostile.invalidateBySkuCache()
                .invalidateBySku("a"));
        dropped(() -> hostile.invalidateBySku("a", "b", "c", 1), () -> hostile.invalidateBySkuCache()
                .invalidateBy$("b"));
        dropped(() -> hostile.invalidateBySku("a", "b", "c", 1), () -> hostile.invalidateBySkuCache()
                .invalidateBy_x("c"));
        dropped(() -> hostile.invalidateBySku("a", "b", "c", 1), () -> CACHES.invalidateTags("sku/b/c"));

        Hostile.User user = new Hostile.User("n", new Hostile.Account(1, 2));
        dropped(() -> hostile.account(user), () -> CACHES.invalidateTags("account:1/2"));
        hostile.accountCache().put("n", null, null, new Long());
        dropped(() -> hostile.account(user), () -> CACHES.invalidateTags("account:%null/%null"));

        CachedUnder under = new CachedUnder(CACHES, (delegate, caches) -> new Tag());
        dropped(() -> under.tag("d", 1), () -> CACHES.invalidateTags("d"));
        dropped(() -> under.tag("d", 1), () -> CACHES.invalidateTags("tag:1"));
        dropped(() -> under.tag("d", 1), () -> under.tagCache().invalidateByDelegate("d"));
    }

    private static void dropped(Supplier<Object> call, Runnable invalidation) {
        Object before = call.get();
        check(call.get().equals(before));
        invalidation.run();
        check(!call.get().equals(before));
    }

    private static void check(boolean holds) {
        if (!holds) {
            throw new AssertionError();
        }
    }
}
