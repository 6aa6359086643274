package abstract_implemented_above;

import java.util.Collection;

public interface Counted<E> {
    int count(Object element);

    boolean addAll(Collection<? extends E> elements);

    <T> T[] in(T[] array);
}
