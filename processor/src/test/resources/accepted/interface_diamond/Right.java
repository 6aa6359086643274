package interface_diamond;

import java.io.FileNotFoundException;

public interface Right<T> {
    Comparable<?> size() throws FileNotFoundException;

    T get(String key) throws FileNotFoundException;

    default void log(String text) {}
}
