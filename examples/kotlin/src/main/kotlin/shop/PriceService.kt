package shop

import io.cachewright.CacheInvalidate
import io.cachewright.Cached
import io.cachewright.NotKey

/** Without `@JvmOverloads` the caching class would have the longest constructor alone. */
open class PriceService @JvmOverloads constructor(private val list: PriceList, private val discount: Int = 0) {
    /** What is left out of a call is what it would be: the same key. */
    @Cached(ttl = "10m")
    open fun quote(article: Article, pieces: Int = 1): Int = pieces * ((list.price(article.sku) ?: 0) - discount)

    /** Null is an argument and a result like any other. */
    @Cached
    open fun find(sku: String?): Int? = list.price(sku)

    /** A lambda is another object at each call, so it can be no part of a key. */
    @Cached(key = ["article.sku"])
    open fun label(article: Article, @NotKey log: (String) -> Unit): String {
        log(article.sku)
        return "${article.sku}: ${list.price(article.sku)}"
    }

    @get:Cached(ttl = "1h")
    open val bestSeller: String
        get() = if ((list.price("A1") ?: 0) > 0) "A1" else "none"

    /** The suspending function is not cached; what it asks is. */
    suspend fun quoteLater(article: Article): Int = quote(article)

    @CacheInvalidate(method = "quote")
    open fun reprice(article: Article, pieces: Int = 1) {}

    /** Never cached, and nobody says so: kapt leaves out what takes or returns a value class. */
    @Cached
    open fun postage(weight: Weight): Int = list.price("postage")!! * weight.grams

    companion object {
        @JvmStatic
        fun of(list: PriceList): PriceService = CachedPriceService(list)
    }
}
