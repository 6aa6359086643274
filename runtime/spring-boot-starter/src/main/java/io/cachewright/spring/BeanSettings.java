package io.cachewright.spring;

import java.util.Set;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/**
 * What is to become of beans: {@code cachewright.beans}. Read before there are any, so not a bean itself.
 *
 * @param replace whether beans become their generated subclasses
 * @param wrap whether beans of an interface are wrapped
 * @param leave the names of beans that are left as they are, and not reported
 * @param uncached what to do about a bean that isn't cached though its class has cached methods
 */
record BeanSettings(boolean replace, boolean wrap, Set<String> leave, Uncached uncached) {
    private static final String PREFIX = "cachewright.beans.";

    enum Uncached {
        WARN,
        FAIL,
        IGNORE
    }

    static BeanSettings of(Environment environment) {
        Binder binder = Binder.get(environment);
        return new BeanSettings(
                binder.bind(PREFIX + "replace", Boolean.class).orElse(true),
                binder.bind(PREFIX + "wrap", Boolean.class).orElse(true),
                binder.bind(PREFIX + "leave", Bindable.setOf(String.class)).orElse(Set.of()),
                binder.bind(PREFIX + "uncached", Uncached.class).orElse(Uncached.WARN));
    }

    boolean leaves(String bean) {
        return leave.contains(bean);
    }
}
