package invalidation_of_futures;

import java.util.List;
import java.util.concurrent.CompletableFuture;

public class Check {
    private static final CachedRemote REMOTE = new CachedRemote();

    public static void main(String[] args) throws Exception {
        start();
        CompletableFuture<Remote.User> renamed = REMOTE.rename(1);
        boolean[] wasKept = new boolean[1];
        CompletableFuture<Void> seen = renamed.thenAccept(user -> wasKept[0] = isNamed());
        check(isNamed() && isTitled() && !renamed.isDone());
        REMOTE.next.complete(new Remote.User(1, "Ann"));
        check(!isNamed() && !isTitled() && renamed.join().name().equals("Ann") && seen.isDone() && !wasKept[0]);

        start();
        REMOTE.renamed();
        REMOTE.next.complete(new Remote.User(1, "Ann"));
        check(!isNamed() && isTitled());
        start();
        REMOTE.renamed();
        REMOTE.next.complete(null);
        check(isNamed());

        start();
        IllegalStateException failure = new IllegalStateException();
        CompletableFuture<Remote.User> failed = REMOTE.rename(1);
        CompletableFuture<Remote.User> tried = REMOTE.tried(1);
        REMOTE.next.completeExceptionally(failure);
        check(!isNamed() && isTitled());
        check(failed.handle((user, thrown) -> thrown == failure).join());
        check(tried.handle((user, thrown) -> thrown == failure).join());
        start();
        try {
            REMOTE.tried(-1);
            throw new AssertionError();
        } catch (IllegalArgumentException expected) {
            check(isNamed());
        }

        check(!REMOTE.started(1).isDone() && !isNamed());

        start();
        REMOTE.several(List.of(1L, 2L));
        REMOTE.next.complete(null);
        check(!isTitled() && REMOTE.several(List.of()) == null);
    }

    private static void start() {
        REMOTE.next = new CompletableFuture<>();
        REMOTE.name(1);
        REMOTE.title(1);
    }

    private static boolean isNamed() {
        return REMOTE.nameCache().contains(1);
    }

    private static boolean isTitled() {
        return REMOTE.titleCache().contains(1);
    }

    private static void check(boolean holds) {
        if (!holds) {
            throw new AssertionError();
        }
    }
}
