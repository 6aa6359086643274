package shop;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** What an aspect of the application looks for. Not in a package of ours, whose annotations are for the compiler. */
@Retention(RetentionPolicy.RUNTIME)
public @interface Watched {}
