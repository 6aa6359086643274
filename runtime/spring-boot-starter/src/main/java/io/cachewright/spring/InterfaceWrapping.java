package io.cachewright.spring;

import io.cachewright.runtime.Caches;
import java.lang.reflect.Constructor;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.BeanUtils;
import org.springframework.beans.factory.FactoryBean;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.MergedBeanDefinitionPostProcessor;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.context.event.EventListener;
import org.springframework.core.MethodIntrospector;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.env.Environment;
import org.springframework.util.ReflectionUtils.MethodFilter;

/**
 * Wraps beans that are declared as an interface with cached methods, by a {@code @Bean} method or a factory of clients or
 * repositories. One that is declared as a class is left as it is, since others may ask for it as that class.
 *
 * <p>Comes after all who make proxies or look at a bean's own methods, so that those see what is wrapped.
 */
final class InterfaceWrapping implements MergedBeanDefinitionPostProcessor {
    private final ConfigurableListableBeanFactory factory;
    private final BeanSettings settings;

    InterfaceWrapping(ConfigurableListableBeanFactory factory, Environment environment) {
        this.factory = factory;
        this.settings = BeanSettings.of(environment);
    }

    @Override
    public void postProcessMergedBeanDefinition(RootBeanDefinition definition, Class<?> type, String name) {
        // Being one of those who may is what puts this behind the others.
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return wrapper(bean, name).map(found -> wrapped(bean, found)).orElse(bean);
    }

    /** What this bean will be wrapped in, if anything. */
    Optional<GeneratedClass> wrapper(Object bean, String name) {
        if (!settings.wrap() || settings.leaves(name) || bean instanceof FactoryBean) {
            return Optional.empty();
        }
        Class<?> declared = declared(name);
        return declared != null && declared.isInterface()
                ? GeneratedClass.of(declared).filter(found -> mayWrap(bean, found))
                : Optional.empty();
    }

    /** The type that a bean is declared as, which is what others may ask for. */
    private @Nullable Class<?> declared(String name) {
        if (!factory.containsBeanDefinition(name)) {
            return null;
        }
        if (factory.isFactoryBean(name)) {
            return factory.getBean("&" + name, FactoryBean.class).getObjectType();
        }
        return factory.getMergedBeanDefinition(name).getResolvableType().resolve();
    }

    private static boolean mayWrap(Object bean, GeneratedClass found) {
        return found.source().isInstance(bean)
                && !found.type().isInstance(bean)
                && !listens(AopUtils.getTargetClass(bean));
    }

    /** Spring asks a bean's class for its listeners later on, when it would find those of the wrapper: none. */
    static boolean listens(Class<?> type) {
        MethodFilter isListener = method -> AnnotatedElementUtils.hasAnnotation(method, EventListener.class);
        return !MethodIntrospector.selectMethods(type, isListener).isEmpty();
    }

    private Object wrapped(Object bean, GeneratedClass found) {
        Constructor<?> constructor = found.mirror(found.source()).orElseThrow();
        return BeanUtils.instantiateClass(constructor, factory.getBean(Caches.class), bean);
    }
}
