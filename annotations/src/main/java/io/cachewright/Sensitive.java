package io.cachewright;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * This parameter of a {@link Cached} method must not be readable anywhere: a token, an account number, a name.
 *
 * <p>Where people see a key, in errors, events, listeners and patterns, the parameter is shown as {@code ***}; a shared
 * store gets such a key only in a form that can't be read. The method's result is stored as ever, and so is the key in
 * this process's memory. A parameter that is {@link NotKey} is shown nowhere anyhow. One that tags or groups are made
 * of can't be marked, since those are names for people.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.PARAMETER)
public @interface Sensitive {}
