package kotlin.coroutines;

/** What Kotlin's compiler adds to a suspend function as its last parameter. */
public interface Continuation<T> {}
