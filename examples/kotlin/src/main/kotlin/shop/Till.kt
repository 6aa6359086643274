package shop

import kotlin.coroutines.Continuation
import kotlin.coroutines.EmptyCoroutineContext
import kotlin.coroutines.startCoroutine

/** What only Kotlin can call: functions with arguments left out, properties, suspending functions. */
class Till(private val prices: CachedPriceService) {
    fun quote(sku: String): Int = prices.quote(Article(sku))

    fun bestSeller(): String = prices.bestSeller

    fun label(sku: String, size: Int?, logged: MutableList<String>): String =
        prices.label(Article(sku, size)) { logged += it }

    fun quoteLater(sku: String): Int {
        var quoted: Result<Int>? = null
        suspend { prices.quoteLater(Article(sku)) }.startCoroutine(Continuation(EmptyCoroutineContext) { quoted = it })
        return quoted!!.getOrThrow()
    }

    fun forget(sku: String) = prices.quoteCache().invalidate(Article(sku), 1)

    fun postage(grams: Int): Int = prices.postage(Weight(grams))
}
