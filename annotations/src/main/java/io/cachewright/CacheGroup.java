package io.cachewright;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * All results of a {@link Cached} method with the same value of this parameter can be invalidated at once, whatever the
 * other arguments were.
 *
 * <pre>{@code
 * @Cached(ttl = "10m")
 * public Price quote(@CacheGroup String sku, Currency currency) { ... }
 *
 * prices.quoteCache().invalidateBySku("A1");     // in all currencies
 * }</pre>
 *
 * <p>The method's handle gets an {@code invalidateBySku(String sku)}, called after the parameter. It takes the same
 * time however many results there are. Values are compared by {@code equals}; null is a value like any other. Several
 * parameters may be marked, and each gets a method of its own; together with {@link Cached#tags} at most 16, since each
 * is compared on every hit.
 *
 * <p>The parameter must be part of the key by itself: not {@link NotKey}, and not only by paths of {@link Cached#key}
 * through it. It can't be an array. The compiler checks all this.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.PARAMETER)
public @interface CacheGroup {}
