package shop

/** Where prices come from, in cents; slow in a real shop, so whoever asks it is counted. */
class PriceList(private val prices: Map<String, Int>) {
    var questions = 0
        private set

    fun price(sku: String?): Int? {
        questions++
        return sku?.let { prices[it] }
    }
}

/** Equal where its content is, so it is a key as it stands. */
data class Article(val sku: String, val size: Int? = null)

@JvmInline
value class Weight(val grams: Int)
