package io.cachewright;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * This parameter of a {@link Cached} method is no part of the key: calls that differ only in it share one result.
 *
 * <p>For arguments that don't change the result, such as a trace id, a connection or a deadline. The call that loads
 * passes its own argument to the method.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.PARAMETER)
public @interface NotKey {}
