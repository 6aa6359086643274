package javax.enterprise.context;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

@NormalScope
@Retention(RetentionPolicy.RUNTIME)
public @interface ApplicationScoped {}
