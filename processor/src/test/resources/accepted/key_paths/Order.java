package key_paths;

import java.time.LocalDate;

public class Order {
    final long id;
    private final Customer customer;
    private final boolean express;

    public Order(long id, Customer customer, boolean express) {
        this.id = id;
        this.customer = customer;
        this.express = express;
    }

    public Customer getCustomer() {
        return customer;
    }

    public boolean isExpress() {
        return express;
    }

    public record Customer(String email, Address address) {
        public LocalDate since() {
            return LocalDate.EPOCH;
        }
    }

    public record Address(String[] lines, int zip) {}
}
