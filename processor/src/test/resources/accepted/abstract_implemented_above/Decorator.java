package abstract_implemented_above;

import java.util.Collection;

public abstract class Decorator<E> {
    int loads;

    public boolean addAll(Collection<? extends E> elements) {
        return !elements.isEmpty();
    }

    public <T> T[] in(T[] array) {
        return array;
    }
}
