package shop.guice;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** A method whose calls an interceptor counts. */
@Retention(RetentionPolicy.RUNTIME)
@interface Watched {}
