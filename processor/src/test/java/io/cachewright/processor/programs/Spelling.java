package io.cachewright.processor.programs;

import java.lang.reflect.Array;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Values as texts: those of equal values are equal, and no others; arrays by type and content. */
final class Spelling {
    private Spelling() {}

    static String of(@Nullable Object value) {
        if (value == null) {
            return "null";
        }
        if (value.getClass().isArray()) {
            return value.getClass().getTypeName() + elements(value);
        }
        if (value instanceof String || value instanceof Character) {
            return value.getClass().getSimpleName() + "'" + value + "'";
        }
        if (value instanceof List<?> list) {
            return "list" + list.stream().map(Spelling::of).toList();
        }
        if (value instanceof Set<?> set) {
            return "set" + set.stream().map(Spelling::of).sorted().toList();
        }
        if (value instanceof Map<?, ?> map) {
            return "map"
                    + map.entrySet().stream().map(Spelling::ofEntry).sorted().toList();
        }
        if (value instanceof Optional<?> optional) {
            return "optional" + optional.stream().map(Spelling::of).toList();
        }
        if (value instanceof Record record) {
            return record.getClass().getSimpleName() + components(record);
        }
        if (value instanceof Enum<?> constant) {
            return constant.getDeclaringClass().getSimpleName() + "." + constant.name();
        }
        return value instanceof CompletionStage<?> stage
                ? ofFuture(stage)
                : value.getClass().getSimpleName() + " " + value;
    }

    private static String ofFuture(CompletionStage<?> stage) {
        try {
            return "future " + of(stage.toCompletableFuture().join());
        } catch (CompletionException failed) {
            return "failed " + failed.getCause();
        }
    }

    private static String ofEntry(Map.Entry<?, ?> entry) {
        return of(entry.getKey()) + "=" + of(entry.getValue());
    }

    private static String elements(Object array) {
        List<String> elements = new ArrayList<>();
        for (int i = 0; i < Array.getLength(array); i++) {
            elements.add(of(Array.get(array, i)));
        }
        return elements.toString();
    }

    private static String components(Record record) {
        List<String> components = new ArrayList<>();
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            components.add(of(called(component.getAccessor(), record)));
        }
        return components.toString();
    }

    private static @Nullable Object called(Method accessor, Object on) {
        try {
            accessor.setAccessible(true);
            return accessor.invoke(on);
        } catch (ReflectiveOperationException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    /** Other content for each array, to any depth: whoever kept this very array, and no copy, is seen. */
    static void scramble(@Nullable Object value) {
        if (value == null || !value.getClass().isArray()) {
            return;
        }
        for (int i = 0; i < Array.getLength(value); i++) {
            if (value instanceof Object[] array) {
                scramble(array[i]);
                array[i] = null;
            } else {
                Array.set(value, i, other(Array.get(value, i)));
            }
        }
    }

    private static Object other(Object primitive) {
        if (primitive instanceof Boolean flag) {
            return !flag;
        }
        return primitive instanceof Character ? (Object) '#' : (Object) (byte) 99;
    }
}
