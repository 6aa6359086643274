package io.cachewright.processor.programs;

import io.cachewright.runtime.CacheHandle;
import io.cachewright.runtime.Caches;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A host on trial: as it is, and with caches. */
final class Party {
    private final Host host;
    private final Class<?> calls;
    private final Object plain;
    private final Caches caches;
    private final Object cached;
    private final Map<String, Handle> handles = new HashMap<>();

    Party(Host host, ClassLoader loader, Caches caches) throws ReflectiveOperationException {
        this.host = host;
        this.calls = loader.loadClass(host.home() + "." + CallsWriter.name(host));
        this.plain = calls.getMethod("plain").invoke(null);
        this.caches = caches;
        this.cached = calls.getMethod("cached", Caches.class).invoke(null, caches);
        Map<String, CacheHandle<?, ?>> byName = handlesByName();
        for (CachedMethod method : host.allCached()) {
            CacheHandle<?, ?> handle = byName.remove(host.cacheName(method));
            if (handle == null) {
                throw new AssertionError("no cache is called " + host.cacheName(method) + ", but there are " + byName);
            }
            handles.put(method.id(), new Handle(handle, method));
        }
        if (!byName.isEmpty()) {
            throw new AssertionError("caches of no method: " + byName.keySet());
        }
    }

    private Map<String, CacheHandle<?, ?>> handlesByName() throws ReflectiveOperationException {
        Map<String, CacheHandle<?, ?>> byName = new HashMap<>();
        for (Class<?> type = cached.getClass(); type != Object.class; type = type.getSuperclass()) {
            for (Method method : type.getDeclaredMethods()) {
                if (CacheHandle.class.isAssignableFrom(method.getReturnType())) {
                    method.setAccessible(true);
                    CacheHandle<?, ?> handle = (CacheHandle<?, ?>) method.invoke(cached);
                    byName.put(handle.name(), handle);
                }
            }
        }
        return byName;
    }

    Host host() {
        return host;
    }

    CachedMethod cached(String id) {
        return host.allCached().stream()
                .filter(method -> method.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    Caches caches() {
        return caches;
    }

    Handle handle(CachedMethod method) {
        return Objects.requireNonNull(handles.get(method.id()));
    }

    /** The calls that there are of a method, by number. */
    List<Integer> calls(ProgramMethod method) {
        List<Integer> numbers = new ArrayList<>();
        for (int i = 0; i < allArguments(method).length; i++) {
            numbers.add(i);
        }
        return numbers;
    }

    Outcome plainly(ProgramMethod method, int call) {
        return Outcome.of(plain, found(plain.getClass(), method), allArguments(method)[call]);
    }

    /**
     * The same through the generated class; what the caller does to its arrays later is no matter.
     *
     * @param getsCopies whether what the method does to its arrays is no matter either
     */
    Outcome throughCache(ProgramMethod method, int call, boolean getsCopies) {
        Object[] arguments = allArguments(method)[call];
        String before = Spelling.of(arguments);
        Outcome outcome = Outcome.of(cached, found(cached.getClass(), method), arguments);
        if (getsCopies) {
            Trial.same("arguments after the call", before, Spelling.of(arguments));
        }
        if (isArray(method.returned())) {
            Spelling.scramble(outcome.value());
        }
        Spelling.scramble(arguments);
        return outcome;
    }

    private static boolean isArray(String returned) {
        return returned.endsWith("[]") || returned.endsWith("[]>");
    }

    private Object[][] allArguments(ProgramMethod method) {
        return (Object[][]) made("arguments" + method.id());
    }

    private Method found(Class<?> from, ProgramMethod method) {
        Class<?>[] types = (Class<?>[]) made("types" + method.id());
        for (Class<?> type = from; type != null; type = type.getSuperclass()) {
            for (Class<?> declaring : withInterfaces(type)) {
                for (Method declared : declaring.getDeclaredMethods()) {
                    if (declared.getName().equals(method.name())
                            && Arrays.equals(declared.getParameterTypes(), types)) {
                        return declared;
                    }
                }
            }
        }
        throw new AssertionError("no method " + method.name() + Arrays.toString(types) + " in " + from);
    }

    private static List<Class<?>> withInterfaces(Class<?> type) {
        List<Class<?>> all = new ArrayList<>(List.of(type));
        for (Class<?> parent : type.getInterfaces()) {
            all.addAll(withInterfaces(parent));
        }
        return all;
    }

    private Object made(String name) {
        try {
            return calls.getMethod(name).invoke(null);
        } catch (ReflectiveOperationException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
