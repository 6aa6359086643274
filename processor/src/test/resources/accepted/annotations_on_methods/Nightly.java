package annotations_on_methods;

import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** Looked for on the method that a program finds, and no further. */
@Retention(RetentionPolicy.RUNTIME)
@Repeatable(Nightlies.class)
public @interface Nightly {
    String at();

    int[] days() default {};
}
