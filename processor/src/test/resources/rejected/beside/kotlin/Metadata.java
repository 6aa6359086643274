package kotlin;

/** What Kotlin's compiler writes on each of its classes; {@code k} is 1 for a class and 2 for a file. */
public @interface Metadata {
    int k() default 1;
}
