package kotlin.sequences;

import java.util.Iterator;

/** Kotlin's stream, of which some can be read once alone. */
public interface Sequence<T> {
    Iterator<T> iterator();
}
