package shop.cdi;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** Whose calls an interceptor counts: of a method, or of all methods of a class. */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@interface Watched {}
