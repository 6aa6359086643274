package io.cachewright.spring;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.util.ClassUtils;

/**
 * A bean that has cached methods and no caches.
 *
 * @param cached the class that would cache it; null where the compiler wrote none
 * @param why by what it has cached methods, and why it is not cached
 * @param fix what its owner can do about it
 */
record UncachedBean(String name, @Nullable GeneratedClass cached, String why, String fix) {
    static UncachedBean of(String name, Class<?> type, GeneratedClass cached, ConfigurableListableBeanFactory factory) {
        BeanDefinition definition = factory.containsBeanDefinition(name) ? factory.getMergedBeanDefinition(name) : null;
        Class<?> user = ClassUtils.getUserClass(type);
        String has = cached.source() == user
                ? "'" + user.getSimpleName() + "' has cached methods"
                : "'" + user.getSimpleName() + "' implements '"
                        + cached.source().getSimpleName() + "', which has cached methods";
        return new UncachedBean(
                name,
                cached,
                has + ", but it is no '" + cached.type().getSimpleName() + "'",
                fix(type, cached, definition));
    }

    /** One whose class, or an interface of it, the processor has never seen. */
    static UncachedBean unprocessed(String name, Class<?> annotated) {
        return unprocessed(name, "'" + annotated.getSimpleName() + "' has cached methods");
    }

    /** One whose class the processor has never seen, and that inherits from one that it has. */
    static UncachedBean inheriting(String name, Class<?> type, Class<?> above) {
        return unprocessed(
                name,
                "'" + type.getSimpleName() + "' extends '" + above.getSimpleName() + "', which has cached methods");
    }

    private static UncachedBean unprocessed(String name, String has) {
        return new UncachedBean(
                name,
                null,
                has + ", but it was compiled without the annotation processor",
                "Name cachewright-processor in the <annotationProcessorPaths> of maven-compiler-plugin, beside other"
                        + " processors, or as an annotationProcessor of Gradle.");
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
        return "Bean '" + name + "' is not cached: " + why + ".\n  Fix: " + fix
                + " If it is meant to be so, name it in cachewright.beans.leave.";
    }
}
