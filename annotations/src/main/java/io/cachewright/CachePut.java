package io.cachewright;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a call of this method returns is kept as the result of a {@link Cached} method, so that the next call of that finds
 * it without loading.
 *
 * <pre>{@code
 * @Cached
 * public User find(long id) { ... }
 *
 * @CachePut(method = "find", args = "result.id")
 * public User rename(long id, String name) { ... }
 * }</pre>
 *
 * <p>The value is kept after the method has succeeded. Where others have put or invalidated the same key since the method
 * began, nobody can say which value is the newer; then the key is invalidated instead. Everything else is as with
 * {@link CacheInvalidate}, and the two may be on one method.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Repeatable(CachePut.Several.class)
public @interface CachePut {
    /** As {@link CacheInvalidate#type}. */
    Class<?> type() default void.class;

    /** As {@link CacheInvalidate#method}. */
    String method();

    /** As {@link CacheInvalidate#args}. */
    String[] args() default {};

    /**
     * The value to keep, as a path: {@code result}, or what is found from there or from a parameter, as in
     * {@code "result.user"}. Where {@code null} is met before its end nothing is kept, and the key is invalidated.
     */
    String value() default "result";

    /** Holds several on one method; the compiler adds it. */
    @Documented
    @Retention(RetentionPolicy.CLASS)
    @Target(ElementType.METHOD)
    @interface Several {
        /** In their order. */
        CachePut[] value();
    }
}
