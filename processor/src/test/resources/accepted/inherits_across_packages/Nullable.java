package far;

import java.lang.annotation.ElementType;
import java.lang.annotation.Target;

/** For this package alone. */
@Target(ElementType.TYPE_USE)
@interface Nullable {}
