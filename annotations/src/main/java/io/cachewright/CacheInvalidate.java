package io.cachewright;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A call of this method makes results of a {@link Cached} method out of date: they are forgotten, and the next call
 * loads.
 *
 * <pre>{@code
 * @Cached(ttl = "10m")
 * public Price quote(String sku, Currency currency) { ... }
 *
 * @CacheInvalidate(method = "quote")                                      // by the names of the parameters
 * public void reprice(String sku, Currency currency, BigDecimal amount) { ... }
 *
 * @CacheInvalidate(type = Orders.class, method = "find", args = "order.id")
 * public void ship(Order order) { ... }
 * }</pre>
 *
 * <p>The compiler looks up the cached method, matches the arguments to its key and checks their types: an annotation
 * that would forget nothing, or the wrong results, does not compile. Call the method on the generated class
 * ({@code CachedPriceService}), which is also written for a class that has only this annotation. As with
 * {@link Cached}, the method must be one that the generated class can override. It can't be {@link Cached} itself,
 * because it would then run on a miss only.
 *
 * <p>A method may have several of these annotations, which are applied as one batch. A method that returns a
 * {@code CompletableFuture} or a {@code CompletionStage} has succeeded or failed when that completes; the caller's
 * future completes after the invalidation. If an invalidation fails, the caller gets its exception, though the method
 * itself has succeeded.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Repeatable(CacheInvalidate.Several.class)
public @interface CacheInvalidate {
    /**
     * The class or interface that declares or inherits the cached method, in any package or library: the one that you
     * annotated, not the one that is generated for it. By default the class of this method.
     */
    Class<?> type() default void.class;

    /**
     * The cached method: {@code "quote"}, or with the types of its parameters where it has overloads, as in
     * {@code "quote(String, Currency)"}. Without the types it is the one overload whose key this method can give.
     */
    String method() default "";

    /**
     * Where the values of the key come from. By default each part of the key is the parameter of this method with the
     * same name; a part that is a path, such as {@code user.id}, is that path or the parameter {@code userId}.
     *
     * <p>Otherwise paths: one for each part, in the order of the key, as in {@code {"order.customer.id", "currency"}},
     * or each with the name of its part, as in {@code {"currency = result.currency", "sku = sku"}}. A path begins with
     * a parameter of this method, with {@code result} (what it returned, or what its future brought) or with
     * {@code this}, and goes on with accessors as in {@link Cached#key}. {@code "lines[].sku"} means each element of an
     * array or an {@code Iterable}; several paths with {@code []} must be alike up to there, and mean the same element.
     *
     * <p>If not the whole key is given, but only a parameter that is marked {@link CacheGroup}, all results with that
     * value are forgotten.
     *
     * <p>The paths are followed when the invalidation is due, normally after the method has returned. If a path meets
     * {@code null} before its end there is no such key, and this invalidation is left out.
     */
    String[] args() default {};

    /**
     * Tags whose results are forgotten, in whichever cache they are: templates as in {@link Cached#tags}, whose paths
     * begin as those of {@link #args} do. {@code "user:{ids[]}"} means the tag of each element. Takes the same time for
     * any number of results. Stands by itself, without {@link #type}, {@link #method} and {@link #args}.
     */
    String[] tags() default {};

    /** Whether all results of {@link #method} are forgotten, whatever the arguments. Takes the same time for any number. */
    boolean all() default false;

    /** When results are forgotten. By default after the method has succeeded. */
    When when() default When.AFTER;

    /** When results are forgotten. */
    enum When {
        /** Before the method runs. A call while it runs may load, and keep, what the method has yet to change. */
        BEFORE,
        /** After the method has succeeded; if it throws, nothing is forgotten. */
        AFTER,
        /** After the method has succeeded or thrown, for what may have changed something before it failed. */
        ALWAYS
    }

    /** Holds several on one method; the compiler adds it. */
    @Documented
    @Retention(RetentionPolicy.CLASS)
    @Target(ElementType.METHOD)
    @interface Several {
        /** The annotations, in the order in which they are written. */
        CacheInvalidate[] value();
    }
}
