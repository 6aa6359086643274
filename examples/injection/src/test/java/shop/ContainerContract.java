package shop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What holds of a shop whichever container puts it together. A1 is 900, wholesale 600; a EUR is 107. */
public abstract class ContainerContract {
    protected abstract PriceList retail();

    protected abstract PriceList wholesale();

    /** As whoever names the class has it injected, and as it is asked for by either name, the class's and the generated. */
    protected abstract List<?> priceServices();

    /** What the injected one says. */
    protected abstract int price(String sku);

    protected abstract int margin(String sku);

    protected abstract void reprice(String sku);

    protected abstract double rate(String currency);

    @Test
    void who_names_the_class_gets_the_caching_one() {
        assertEquals(900, price("A1"));
        assertEquals(900, price("A1"));

        assertEquals(1, retail().questions());
    }

    @Test
    void a_method_that_changes_data_is_heard() {
        price("A1");
        price("A1");

        reprice("A1");
        price("A1");

        assertEquals(2, retail().questions());
    }

    @Test
    void each_qualified_parameter_gets_its_own() {
        assertEquals(300, margin("A1"));
    }

    @Test
    void a_singleton_is_one_object_by_either_name() {
        priceServices().forEach(each -> assertSame(priceServices().get(0), each));
    }

    @Test
    void an_interface_is_wrapped() {
        assertEquals(1.07, rate("EUR"));
        assertEquals(1.07, rate("EUR"));

        assertEquals(1, wholesale().questions());
    }
}
