package checked_exceptions;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;

public class Check {
    public static void main(String[] args) throws Exception {
        CachedFiles<RuntimeException> files = new CachedFiles<>();
        check(files.read("a").equals("a") && files.read("a").equals("a") && files.loads == 1);
        for (int round = 0; round < 2; round++) {
            check(thrown(() -> files.read("")) instanceof FileNotFoundException);
            check(thrown(() -> files.read("slow")) instanceof TimeoutException);
            check(thrown(() -> files.read("bad")) instanceof IllegalArgumentException);
        }
        check(files.loads == 7);
        IOException own = new IOException();
        check(thrown(() -> files.<IOException>generic(own)) == own && thrown(() -> files.<IOException>generic(own)) == own);
        check(files.loads == 9);
        check(thrown(() -> files.error(1)).getMessage().equals("meant") && files.errorCache().stats().loads() == 1);
        check(files.readCache().size() == 1);
    }

    private static Throwable thrown(Callable<?> call) {
        try {
            call.call();
            return null;
        } catch (Throwable thrown) {
            return thrown;
        }
    }

    private static void check(boolean holds) {
        if (!holds) {
            throw new AssertionError();
        }
    }
}
