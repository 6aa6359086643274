package nullness_inherited;

/** Its variable has the name of a method's. */
public interface Box<E> extends Shelf<E> {}
