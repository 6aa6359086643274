package annotations_on_methods;

import jakarta.validation.Constraint;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** What an override may not add to. */
@Retention(RetentionPolicy.RUNTIME)
@Constraint
public @interface NotBlank {}
