package shop

import io.cachewright.Cached

/** What a currency is worth; its caching class wraps whatever implements it, be it final. */
interface Rates {
    @Cached(ttl = "1h")
    fun rate(currency: String): Double

    fun inverse(currency: String): Double = 1 / rate(currency)
}

class Bank(private val list: PriceList) : Rates {
    override fun rate(currency: String): Double = (list.price(currency) ?: 0) / 100.0
}
