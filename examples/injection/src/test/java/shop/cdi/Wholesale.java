package shop.cdi;

import jakarta.enterprise.util.AnnotationLiteral;
import jakarta.inject.Qualifier;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** The price list that the shop itself pays by. */
@Qualifier
@Retention(RetentionPolicy.RUNTIME)
@interface Wholesale {
    /** To ask the container by. */
    final class Literal extends AnnotationLiteral<Wholesale> implements Wholesale {}
}
