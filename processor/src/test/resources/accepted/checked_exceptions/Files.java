package checked_exceptions;

import io.cachewright.Cached;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.concurrent.TimeoutException;

public class Files<X extends Exception> {
    int loads;

    @Cached
    public String read(String path) throws IOException, TimeoutException {
        loads++;
        if (path.isEmpty()) {
            throw new FileNotFoundException("empty");
        }
        if (path.equals("slow")) {
            throw new TimeoutException();
        }
        if (path.equals("bad")) {
            throw new IllegalArgumentException();
        }
        return path;
    }

    @Cached
    public <Y extends Throwable> int generic(Y failure) throws X, Y {
        loads++;
        throw failure;
    }

    @Cached
    public int error(@SuppressWarnings("unused") int number) throws Error {
        loads++;
        throw new AssertionError("meant");
    }
}
