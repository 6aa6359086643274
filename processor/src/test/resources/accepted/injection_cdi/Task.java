package injection_cdi;

import jakarta.enterprise.inject.Stereotype;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

@Stereotype
@Retention(RetentionPolicy.RUNTIME)
@interface Task {}
