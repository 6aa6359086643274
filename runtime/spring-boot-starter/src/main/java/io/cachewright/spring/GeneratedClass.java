package io.cachewright.spring;

import io.cachewright.runtime.Caches;
import java.lang.reflect.Constructor;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.ReflectionUtils;

/**
 * The class that the compiler wrote for a class or an interface of the user.
 *
 * @param source the type with the annotated methods
 * @param type its caching subclass, or the wrapper of an interface
 */
record GeneratedClass(Class<?> source, Class<?> type) {
    /** Packages whose classes have no annotations of ours, so that nothing is generated for them. */
    private static final List<String> OTHERS =
            List.of("java.", "javax.", "jakarta.", "jdk.", "org.springframework.", "io.cachewright.runtime.");

    /** Spring's sample applications, which are applications like any other. */
    private static final String SAMPLES = "org.springframework.samples.";

    /** Empty where there is none: the class has no annotated methods, or was compiled without the processor. */
    static Optional<GeneratedClass> of(Class<?> source) {
        if (source.getCanonicalName() == null
                || source.isPrimitive()
                || source.isArray()
                || isOfOthers(source.getName())) {
            return Optional.empty();
        }
        try {
            Class<?> type = Class.forName(name(source), false, source.getClassLoader());
            GeneratedClass found = new GeneratedClass(source, type);
            return found.isOurs() ? Optional.of(found) : Optional.empty();
        } catch (ClassNotFoundException | LinkageError notThere) {
            return Optional.empty();
        }
    }

    static boolean isOfOthers(String className) {
        return OTHERS.stream().anyMatch(className::startsWith) && !className.startsWith(SAMPLES);
    }

    /** As the processor names it: nested classes by all of their names, {@code CachedOuter_Inner}. */
    private static String name(Class<?> source) {
        String folder = source.getPackageName().isEmpty() ? "" : source.getPackageName() + ".";
        return folder + "Cached"
                + source.getCanonicalName().substring(folder.length()).replace('.', '_');
    }

    /**
     * Whether it is generated, and not a user's class of that name: it mirrors a constructor, as it is and with a
     * Caches.
     */
    private boolean isOurs() {
        boolean extendsIt =
                source.isInterface() ? List.of(type.getInterfaces()).contains(source) : type.getSuperclass() == source;
        return extendsIt && mirrored().anyMatch(each -> mirror(each).isPresent() && has(each));
    }

    /** The parameters of each constructor that the generated class mirrors; those of a wrapper take what is wrapped. */
    private Stream<Class<?>[]> mirrored() {
        return source.isInterface()
                ? Stream.<Class<?>[]>of(new Class<?>[] {source})
                : Arrays.stream(source.getDeclaredConstructors()).map(Constructor::getParameterTypes);
    }

    private boolean has(Class<?>[] parameters) {
        return Arrays.stream(type.getDeclaredConstructors())
                .anyMatch(each -> Arrays.equals(each.getParameterTypes(), parameters));
    }

    /** The constructor that takes a Caches and then these. */
    Optional<Constructor<?>> mirror(Class<?>... parameters) {
        Class<?>[] withCaches = Stream.concat(Stream.of(Caches.class), Arrays.stream(parameters))
                .toArray(Class<?>[]::new);
        return Arrays.stream(type.getDeclaredConstructors())
                .filter(each -> Arrays.equals(each.getParameterTypes(), withCaches))
                .findFirst();
    }

    /**
     * The constructor for Spring to call where none is marked: the mirror of the one that it would call of the source,
     * which is its only one, else the one without parameters. Null leaves the choice to Spring.
     */
    @Nullable
    Constructor<?> preferred() {
        Constructor<?>[] own = source.getDeclaredConstructors();
        return Arrays.stream(own)
                .filter(each -> own.length == 1 || each.getParameterCount() == 0)
                .findFirst()
                .flatMap(each -> mirror(each.getParameterTypes()))
                .orElse(null);
    }

    /** Whether this subclass of the source has a method as it is there, which the generated class would override. */
    boolean isInheritedBy(Class<?> subclass) {
        return Arrays.stream(type.getDeclaredMethods())
                .map(each -> ReflectionUtils.findMethod(subclass, each.getName(), each.getParameterTypes()))
                .anyMatch(each -> each != null && each.getDeclaringClass().isAssignableFrom(source));
    }

    /** Whether an object of it can be made at all. */
    boolean isConcrete() {
        return !Modifier.isAbstract(type.getModifiers());
    }
}
