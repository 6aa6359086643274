package annotations_on_constructors;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.CONSTRUCTOR, ElementType.PARAMETER})
public @interface Config {
    String text() default "";

    char letter() default 'a';

    byte small() default 0;

    short medium() default 0;

    int number() default 0;

    long big() default 0;

    float ratio() default 0;

    double[] ratios() default {};

    boolean on() default false;

    Class<?> type() default Object.class;

    Class<?>[] types() default {};

    Level level() default Level.LOW;

    Level[] levels() default {};

    Inner inner() default @Inner("default");

    Inner[] inners() default {};

    String[] none() default {"something"};

    enum Level {
        LOW,
        HIGH
    }

    @interface Inner {
        String value();

        int[] numbers() default {};
    }
}
