package io.cachewright.spring;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.core.env.Environment;
import org.springframework.util.ClassUtils;

/**
 * Reports beans that are not cached though their class has cached methods, because something other than Spring made
 * them: all at once when all singletons are there, and later beans as they are made.
 */
final class UncachedBeans implements BeanPostProcessor, SmartInitializingSingleton {
    private static final Log LOG = LogFactory.getLog(UncachedBeans.class);

    private final ConfigurableListableBeanFactory factory;
    private final InterfaceWrapping wrapping;
    private final BeanSettings settings;
    private final Map<Class<?>, Optional<GeneratedClass>> known = new ConcurrentHashMap<>();
    private final Map<Class<?>, Boolean> unprocessed = new ConcurrentHashMap<>();
    private final Map<String, UncachedBean> found = new TreeMap<>();
    private boolean started;

    UncachedBeans(ConfigurableListableBeanFactory factory, InterfaceWrapping wrapping, Environment environment) {
        this.factory = factory;
        this.wrapping = wrapping;
        this.settings = BeanSettings.of(environment);
    }

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        if (settings.uncached() != BeanSettings.Uncached.IGNORE && !settings.leaves(name)) {
            // A proxy of Spring's own extends the class it is for.
            Class<?> type = ClassUtils.getUserClass(bean);
            generated(type)
                    .or(() -> unwrapped(bean, type, name))
                    .map(cached -> UncachedBean.of(name, bean.getClass(), cached, factory))
                    .or(() -> inherited(bean, type).map(above -> UncachedBean.inheriting(name, type, above.source())))
                    .or(() -> unprocessed(type).map(annotated -> UncachedBean.unprocessed(name, annotated)))
                    .ifPresent(this::add);
        }
        return bean;
    }

    /** What it could be wrapped in and will not be. */
    private Optional<GeneratedClass> unwrapped(Object bean, Class<?> type, String name) {
        return isGenerated(type) || wrapping.wrapper(bean, name).isPresent()
                ? Optional.empty()
                : ClassUtils.getAllInterfacesForClassAsSet(type).stream()
                        .flatMap(each -> generated(each).stream())
                        .findFirst();
    }

    /** What has cached methods above a class that the processor has not seen, and that inherits some of them. */
    private Optional<GeneratedClass> inherited(Object bean, Class<?> type) {
        List<GeneratedClass> above = Stream.<Class<?>>iterate(type, Objects::nonNull, Class::getSuperclass)
                .flatMap(each -> generated(each).stream())
                .toList();
        return above.stream().anyMatch(each -> each.type().isInstance(bean))
                ? Optional.empty()
                : above.stream().filter(each -> each.isInheritedBy(type)).findFirst();
    }

    /** What of this is annotated and was not seen by the processor: the class, one above it, or an interface. */
    private Optional<Class<?>> unprocessed(Class<?> type) {
        Stream<Class<?>> classes = Stream.iterate(type, Objects::nonNull, Class::getSuperclass);
        return Stream.concat(classes, ClassUtils.getAllInterfacesForClassAsSet(type).stream())
                .filter(each -> unprocessed.computeIfAbsent(each, this::isUnprocessed))
                .findFirst();
    }

    private boolean isUnprocessed(Class<?> type) {
        return !GeneratedClass.isOfOthers(type.getName())
                && generated(type).isEmpty()
                && Unprocessed.hasAnnotations(type);
    }

    private boolean isGenerated(Class<?> type) {
        return Stream.concat(Stream.ofNullable(type.getSuperclass()), Stream.of(type.getInterfaces()))
                .flatMap(above -> generated(above).stream())
                .anyMatch(each -> each.type() == type);
    }

    private Optional<GeneratedClass> generated(Class<?> type) {
        return known.computeIfAbsent(type, GeneratedClass::of);
    }

    private synchronized void add(UncachedBean bean) {
        if (started) {
            report(List.of(bean));
        } else {
            found.put(bean.name(), bean);
        }
    }

    @Override
    public synchronized void afterSingletonsInstantiated() {
        started = true;
        report(new ArrayList<>(found.values()));
        found.clear();
        if (settings.uncached() != BeanSettings.Uncached.IGNORE) {
            settings.leave().stream()
                    .filter(name -> !factory.containsBean(name))
                    .map(this::unknown)
                    .forEach(LOG::warn);
        }
    }

    /** What to say of a bean that is to be left alone and is not there. */
    private String unknown(String name) {
        return "Property 'cachewright.beans.leave' names '" + name + "', and there is no bean of that name.\n  Fix: "
                + Nearest.of(name, List.of(factory.getBeanDefinitionNames()))
                        .map(near -> "Did you mean '" + near + "'?")
                        .orElse("Take it out.");
    }

    private void report(List<UncachedBean> beans) {
        List<String> remarks = beans.stream()
                .filter(each -> !isWrapped(each))
                .map(UncachedBean::remark)
                .toList();
        if (remarks.isEmpty()) {
            return;
        }
        if (settings.uncached() == BeanSettings.Uncached.FAIL) {
            throw new UncachedBeansException(remarks);
        }
        remarks.forEach(LOG::warn);
    }

    /** Whether somebody was given it to put a wrapper around it. */
    private boolean isWrapped(UncachedBean bean) {
        GeneratedClass cached = bean.cached();
        if (cached == null || !cached.source().isInterface()) {
            return false;
        }
        Set<String> wrappers = Set.of(factory.getBeanNamesForType(cached.type(), true, false));
        return Stream.of(factory.getDependentBeans(bean.name())).anyMatch(wrappers::contains);
    }
}
