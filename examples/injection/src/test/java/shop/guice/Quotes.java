package shop.guice;

import com.google.inject.assistedinject.Assisted;
import com.google.inject.assistedinject.AssistedInject;
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

    interface Factory {
        Quotes loggingTo(StringBuilder log);
    }
}
