package together;

import lombok.Value;

/** A key whose equals and getters Lombok writes. */
@Value
class Customer {
    long id;
    String email;
    boolean regular;
}
