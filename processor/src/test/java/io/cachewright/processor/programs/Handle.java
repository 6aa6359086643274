package io.cachewright.processor.programs;

import io.cachewright.runtime.CacheHandle;
import io.cachewright.runtime.Caches;
import io.cachewright.runtime.Content;
import io.cachewright.runtime.NoKey;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The typed handle of one cached method, whatever its types are. */
final class Handle {
    private final CacheHandle<?, ?> handle;
    private final CachedMethod method;

    Handle(CacheHandle<?, ?> handle, CachedMethod method) {
        this.handle = handle;
        this.method = method;
    }

    /** The same cache, reached without an instance. */
    Handle in(Caches caches) throws ReflectiveOperationException {
        Method in = handle.getClass().getDeclaredMethod("in", Caches.class);
        in.setAccessible(true);
        return new Handle((CacheHandle<?, ?>) in.invoke(null, caches), method);
    }

    @SuppressWarnings("unchecked")
    CacheHandle<Object, Object> plain() {
        return (CacheHandle<Object, Object>) handle;
    }

    /** Nothing where it takes more than the key and the version. */
    Optional<Outcome> peek(Witness run) {
        return beside("peek", run).map(arguments -> call("peek", arguments));
    }

    Optional<Outcome> contains(Witness run) {
        return beside("contains", run).map(arguments -> call("contains", arguments));
    }

    Outcome invalidate(Witness run) {
        return call("invalidate", run.key());
    }

    Outcome refresh(Witness run) {
        return call("refresh", run.key());
    }

    /** Nothing where it takes more than the key, the version and the value. */
    Optional<Outcome> put(Witness run, @Nullable Object value) {
        return beside("peek", run).map(arguments -> {
            arguments.add(value);
            return call("put", arguments);
        });
    }

    /** The key, and the version where that is not a part of it. */
    private Optional<List<Object>> beside(String name, Witness run) {
        List<Object> arguments = new ArrayList<>(run.key());
        int count = found(name).getParameterCount();
        if (count > arguments.size() && method.isVersioned() && method.tagged().isEmpty()) {
            arguments.add(run.version());
        }
        return count == arguments.size() ? Optional.of(arguments) : Optional.empty();
    }

    Outcome invalidateGroup(String parameter, @Nullable Object value) {
        int first = parameter.codePointAt(0);
        String capital =
                Character.toString(Character.toUpperCase(first)) + parameter.substring(Character.charCount(first));
        List<Object> arguments = new ArrayList<>();
        arguments.add(value);
        return call("invalidateBy" + capital, arguments);
    }

    private Outcome call(String name, List<Object> arguments) {
        Object[] copies = arguments.stream().map(Content::copy).toArray();
        Outcome outcome = Outcome.of(handle, found(name), copies);
        // What is put is kept as it is, unless the method returns an array.
        for (int i = 0; i < method.key().size() && i < copies.length; i++) {
            Spelling.scramble(copies[i]);
        }
        return outcome;
    }

    private Method found(String name) {
        return Arrays.stream(handle.getClass().getDeclaredMethods())
                .filter(declared -> declared.getName().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + name + " in " + handle.getClass()));
    }

    /** What {@code getAll} takes. */
    @Nullable
    Object key(Witness run) throws ReflectiveOperationException {
        if (run.key().isEmpty()) {
            return NoKey.KEY;
        }
        Type type = ((ParameterizedType) handle.getClass().getGenericSuperclass()).getActualTypeArguments()[0];
        Type raw = type instanceof ParameterizedType parameterized ? parameterized.getRawType() : type;
        if (raw instanceof Class<?> made
                && made.getDeclaringClass() == handle.getClass().getDeclaringClass()) {
            Constructor<?> constructor = made.getDeclaredConstructors()[0];
            constructor.setAccessible(true);
            return constructor.newInstance(run.key().toArray());
        }
        return run.key().get(0);
    }
}
