package io.cachewright.spring;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.util.ClassUtils;

/**
 * A bean that has cached methods and no caches.
 *
 * @param cached the class that would cache it
 * @param fix what its owner can do about it
 */
record UncachedBean(String name, Class<?> type, GeneratedClass cached, String fix) {
    static UncachedBean of(String name, Class<?> type, GeneratedClass cached, ConfigurableListableBeanFactory factory) {
        BeanDefinition definition = factory.containsBeanDefinition(name) ? factory.getMergedBeanDefinition(name) : null;
        return new UncachedBean(name, ClassUtils.getUserClass(type), cached, fix(type, cached, definition));
    }

    private static String fix(Class<?> type, GeneratedClass cached, @Nullable BeanDefinition definition) {
        String made = "new " + cached.type().getSimpleName() + "(caches, ...)";
        String method = definition == null ? null : definition.getFactoryMethodName();
        if (cached.source().isInterface()) {
            return "Declare it by a @Bean method that returns "
                    + cached.source().getSimpleName() + ", or one that returns " + made + " around it.";
        }
        if (method != null) {
            return "Return " + made + " from the @Bean method '" + method
                    + "', which can have a Caches as a parameter.";
        }
        if (type != ClassUtils.getUserClass(type)) {
            return "Move the cached methods to a bean of their own: Spring extends @Configuration classes itself.";
        }
        return "Make it with " + made + ".";
    }

    /** What is wrong and how to mend it. */
    String remark() {
        String has = cached.source() == type
                ? "'" + type.getSimpleName() + "' has cached methods"
                : "'" + type.getSimpleName() + "' implements '"
                        + cached.source().getSimpleName() + "', which has cached methods";
        return "Bean '" + name + "' is not cached: " + has + ", but it is no '"
                + cached.type().getSimpleName() + "'.\n  Fix: " + fix
                + " If it is meant to be so, name it in cachewright.beans.leave.";
    }
}
