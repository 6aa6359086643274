package shop.micronaut;

import jakarta.inject.Singleton;
import shop.PriceList;

/** A bean that is asked for as the interface. */
@Singleton
class Bank implements Rates {
    private final PriceList wholesale;

    Bank(@Wholesale PriceList wholesale) {
        this.wholesale = wholesale;
    }

    @Override
    public double rate(String currency) {
        return wholesale.price(currency) / 100.0;
    }
}
