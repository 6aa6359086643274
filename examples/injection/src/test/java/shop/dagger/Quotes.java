package shop.dagger;

import dagger.assisted.Assisted;
import dagger.assisted.AssistedFactory;
import dagger.assisted.AssistedInject;
import io.cachewright.Cached;
import jakarta.inject.Named;
import shop.PriceList;

/** Made for one caller, whose log only that one knows; what it answers is the same for all. */
class Quotes {
    private final PriceList retail;
    private final StringBuilder log;

    @AssistedInject
    Quotes(@Named("retail") PriceList retail, @Assisted StringBuilder log) {
        this.retail = retail;
        this.log = log;
    }

    @Cached
    String quote(String sku) {
        log.append(sku);
        return sku + ": " + retail.price(sku);
    }

    /** Dagger writes what implements it; the compiler knows that a {@code CachedQuotes} is a {@code Quotes}. */
    @AssistedFactory
    interface Factory {
        CachedQuotes loggingTo(StringBuilder log);
    }
}
