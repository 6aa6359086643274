package shop.cdi.forgotten;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** Asks for a shelf. */
@Dependent
class Clerk {
    @Inject
    Shelf shelf;
}
