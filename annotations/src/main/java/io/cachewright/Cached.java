package io.cachewright;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The results of this method are kept and returned again to calls with equal arguments.
 *
 * <p>The compiler writes the caching class. For a class {@code PriceService} it is a subclass
 * {@code CachedPriceService} in the same package (for a nested class {@code CachedOuter_Inner}), so calls through
 * {@code this} and recursion are cached too. For an interface {@code Prices} it is a wrapper {@code CachedPrices}
 * around any {@code Prices}.
 *
 * <pre>{@code
 * public class PriceService {
 *     @Cached(ttl = "10m", maxSize = 10_000)
 *     public Price quote(String sku, Currency currency) { ... }
 * }
 *
 * CachedPriceService prices = new CachedPriceService();
 * prices.quote("A1", EUR);                       // loads
 * prices.quote("A1", EUR);                       // hits
 * prices.quoteCache().invalidate("A1", EUR);     // the typed handle of this method's cache
 * }</pre>
 *
 * <p>All arguments together are the key, unless {@link #key} or {@link NotKey} say otherwise. Arrays are compared by
 * content and copied when they are kept; any other argument must not be changed after the call, as with the keys of a
 * {@code HashMap}. {@code null} is an argument and a result like any other. What the method throws reaches the caller
 * as it is and is not kept. At most one thread at a time loads a key; the others wait for its result.
 *
 * <p>Sizes, times and the tier that are written here are defaults: {@code Caches.builder().configure(...)} changes them
 * by the cache's name when the program runs.
 *
 * <p>The method must be one that the generated class can override: not private, static or final, and not void. Whatever
 * can't be cached is a compiler error that says why; docs/errors.md explains each.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Cached {
    /**
     * How long a result is served after it was loaded: {@code "10m"}, {@code "1h30m"}, {@code "500ms"} or ISO-8601 as in
     * {@code "PT5M"}; see {@link DurationText}. By default a result stays until it is evicted or invalidated.
     */
    String ttl() default "";

    /**
     * How long null and empty {@code Optional}s, collections, maps and arrays are served; usually shorter than other
     * results. {@code "0s"} keeps none of them. By default the {@link #ttl}.
     */
    String emptyTtl() default "";

    /**
     * The most by which the {@link #ttl} of each result is shortened, at random, so that results that were loaded
     * together don't expire together. By default none is shortened.
     */
    String jitter() default "";

    /**
     * A result older than this is still served at once, and loaded again in the background, one load at a time. While that
     * fails the old result is served until its {@link #ttl}, so this must be shorter. By default nothing is loaded ahead.
     */
    String refreshAfter() default "";

    /**
     * How long past its {@link #ttl} a result may be served when loading throws an exception; never a result that was
     * invalidated. By default not at all: the caller gets the exception.
     */
    String staleIfError() default "";

    /**
     * A load that takes longer than this counts as failed for a caller that can be served an older result by
     * {@link #staleIfError}. It goes on in the background, on the executor of the {@code Caches}, and its result is
     * kept. By default callers wait.
     */
    String loadTimeout() default "";

    /**
     * How many results are kept in this process; beyond that, those least likely to be asked for again are evicted. At
     * least 1, by default 10,000. A store that processes share has a bound of its own.
     */
    long maxSize() default 10_000;

    /**
     * The name of the cache in statistics and configuration. By default the class, the method and its parameter types,
     * as in {@code shop.PriceService.quote(String,Currency)}.
     */
    String name() default "";

    /**
     * What the key is made of, if not of all arguments as they are: paths that begin with a parameter and go on with
     * accessors, as in {@code {"user.id", "currency"}}. An accessor is a record component, a getter, a method without
     * parameters or a field, found by the compiler in the real types. Each parameter must appear in a path or be marked
     * {@link NotKey}.
     *
     * <p>If a path meets {@code null} before its end, the call has no key: it runs the method and keeps nothing.
     */
    String[] key() default {};

    /**
     * Names for what a result was made from. {@code caches.invalidateTags("catalog")} invalidates every result with the
     * tag {@code catalog}, in whichever cache it is. A tag is text with paths in braces, as in {@code {"catalog",
     * "user:{order.customer.id}"}}; the paths are those of {@link #key}, and may begin with any parameter, in the key
     * or not. At most 16, groups ({@link CacheGroup}) included, since each is compared on every hit. By default none.
     *
     * <p>A value in a tag must have a text that stands for it: a String, a primitive or its box, an enum, a number, a
     * date or time, a UUID, Currency, Locale or URI. Whatever in the text is not a letter, a digit or one of
     * {@code - _ . @} is escaped, so that no argument can turn its tag into another; for the same reason a brace may
     * not touch a letter of the text. Null, also before the end of a path, is a value like any other.
     */
    String[] tags() default {};

    /**
     * The revision of the data, such as a row's version column: a path that begins with a parameter, as in
     * {@code "order.revision"}, or the name of a field of this class, or of a method of it without parameters. It is
     * read on each call, and a result that was loaded under another revision (by {@code equals}) is a miss. By default
     * there is none.
     */
    String version() default "";

    /**
     * Where the results live. By default the {@code Caches} that the generated class is given decides. {@link Tier#SHARED}
     * and {@link Tier#TIERED} need a {@link #ttl}, and a key and a result that can be written down and read back in another
     * process; the compiler checks that, and says what is in the way.
     */
    Tier tier() default Tier.DEFAULT;

    /**
     * A name for the form in which results are written to a shared store; a result that was written under another name
     * is loaded anew. By default a fingerprint of the result's type and of all that it holds. That changes as soon as a
     * field is added, renamed or given another type, so no version of a program reads what another has written in
     * another form.
     *
     * <p>If you give a name, change it whenever the form changes; the compiler then doesn't look into the result's
     * type. For types that are read back by a codec of your own, or whose changes never matter. No spaces.
     */
    String schema() default "";
}
