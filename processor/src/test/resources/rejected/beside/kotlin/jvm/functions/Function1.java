package kotlin.jvm.functions;

/** A function of Kotlin. */
public interface Function1<P, R> {
    R invoke(P parameter);
}
