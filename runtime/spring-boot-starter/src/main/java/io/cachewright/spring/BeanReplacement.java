package io.cachewright.spring;

import java.lang.reflect.Constructor;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.aot.hint.MemberCategory;
import org.springframework.beans.factory.aot.BeanFactoryInitializationAotContribution;
import org.springframework.beans.factory.aot.BeanFactoryInitializationAotProcessor;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.AbstractBeanDefinition;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.core.env.Environment;
import org.springframework.util.ClassUtils;

/**
 * Gives each bean whose class has a generated subclass that subclass, before any bean is made. The definition stays,
 * with its name, scope and conditions, and gets another class. So there is one bean as before, and proxies, mocks and
 * callbacks see nothing unusual about it. Definitions that say how their object is made are left alone.
 *
 * <p>Runs as soon as all definitions are there, before anybody looks at beans' types. Where code is generated ahead of
 * time, it runs only then, and not again in the program.
 */
final class BeanReplacement implements BeanDefinitionRegistryPostProcessor, BeanFactoryInitializationAotProcessor {
    private static final Log LOG = LogFactory.getLog(BeanReplacement.class);

    private final Environment environment;

    BeanReplacement(Environment environment) {
        this.environment = environment;
    }

    @Override
    public void postProcessBeanDefinitionRegistry(BeanDefinitionRegistry registry) {
        // Others may still register definitions.
    }

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory factory) {
        BeanSettings settings = BeanSettings.of(environment);
        if (!settings.replace()) {
            return;
        }
        for (String name : factory.getBeanDefinitionNames()) {
            if (!settings.leaves(name)
                    && factory.getBeanDefinition(name) instanceof AbstractBeanDefinition definition) {
                replace(name, definition, factory.getBeanClassLoader());
            }
        }
        // Those who have looked at beans' types already did so with the classes before.
        factory.clearMetadataCache();
    }

    /** Registers the wrappers of interfaces, which the program makes by reflection. */
    @Override
    public BeanFactoryInitializationAotContribution processAheadOfTime(ConfigurableListableBeanFactory factory) {
        List<Class<?>> wrappers = Arrays.stream(factory.getBeanDefinitionNames())
                .flatMap(name -> Stream.ofNullable(factory.getType(name, false)))
                .filter(Class::isInterface)
                .flatMap(type -> GeneratedClass.of(type).stream())
                .<Class<?>>map(GeneratedClass::type)
                .toList();
        return (generation, code) -> wrappers.forEach(wrapper -> generation
                .getRuntimeHints()
                .reflection()
                .registerType(wrapper, MemberCategory.INVOKE_DECLARED_CONSTRUCTORS));
    }

    private static void replace(String name, AbstractBeanDefinition definition, @Nullable ClassLoader loader) {
        if (saysHowItIsMade(definition)) {
            return;
        }
        Class<?> type = classOf(definition, loader);
        if (type != null) {
            GeneratedClass.of(type).filter(GeneratedClass::isConcrete).ifPresent(found -> {
                replace(definition, found);
                LOG.debug("Bean '" + name + "' is a " + found.type().getName() + ".");
            });
        }
    }

    private static void replace(AbstractBeanDefinition definition, GeneratedClass found) {
        definition.setBeanClass(found.type());
        Constructor<?> preferred = found.preferred();
        if (preferred != null) {
            definition.setAttribute(AbstractBeanDefinition.PREFERRED_CONSTRUCTORS_ATTRIBUTE, preferred);
        }
        if (definition instanceof RootBeanDefinition root && root.getTargetType() == found.source()) {
            root.setTargetType(found.type());
        }
    }

    /** A method or a supplier makes it, or arguments are given by their position, where the Caches would come first. */
    private static boolean saysHowItIsMade(AbstractBeanDefinition definition) {
        return definition.isAbstract()
                || definition.getFactoryMethodName() != null
                || definition.getInstanceSupplier() != null
                || definition.getRole() == BeanDefinition.ROLE_INFRASTRUCTURE
                || !definition
                        .getConstructorArgumentValues()
                        .getIndexedArgumentValues()
                        .isEmpty();
    }

    private static @Nullable Class<?> classOf(AbstractBeanDefinition definition, @Nullable ClassLoader loader) {
        if (definition.hasBeanClass()) {
            return definition.getBeanClass();
        }
        String name = definition.getBeanClassName();
        if (name == null || GeneratedClass.isOfOthers(name)) {
            return null;
        }
        try {
            return ClassUtils.forName(name, loader);
        } catch (ClassNotFoundException | LinkageError notThere) {
            // Whoever makes the bean will say so, if anybody does.
            return null;
        }
    }
}
