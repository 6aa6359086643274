package io.cachewright;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The value that this method returns is kept as the result of a {@link Cached} method, so that the next call of that
 * one finds it without loading.
 *
 * <pre>{@code
 * @Cached
 * public User find(long id) { ... }
 *
 * @CachePut(method = "find", args = "result.id")
 * public User rename(long id, String name) { ... }
 * }</pre>
 *
 * <p>The value is kept after the method has succeeded. Where others have put or invalidated the same key since the
 * method began, nobody can say which value is the newer; then the key is invalidated instead. Everything else is as
 * with {@link CacheInvalidate}, and the two may be on one method.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Repeatable(CachePut.Several.class)
public @interface CachePut {
    /** The class or interface of the cached method; see {@link CacheInvalidate#type}. */
    Class<?> type() default void.class;

    /** The cached method, with parameter types where it has overloads; see {@link CacheInvalidate#method}. */
    String method();

    /** Where the values of the key come from; see {@link CacheInvalidate#args}. */
    String[] args() default {};

    /**
     * The value to keep, as a path that begins with {@code result} or a parameter, as in {@code "result.user"}. If it
     * meets {@code null} before its end nothing is kept, and the key is invalidated.
     */
    String value() default "result";

    /** Holds several on one method; the compiler adds it. */
    @Documented
    @Retention(RetentionPolicy.CLASS)
    @Target(ElementType.METHOD)
    @interface Several {
        /** The annotations, in the order in which they are written. */
        CachePut[] value();
    }
}
