package io.cachewright.runtime;

import io.cachewright.runtime.store.Node;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Arrays by content, to any depth; anything else by its own {@code equals} and {@code hashCode}. Generated keys use
 * this for parts that are arrays or may be arrays at run time, and generated overrides copy arrays they hand out with
 * it.
 *
 * <p>Arrays are equal when they have the same class and equal elements. The class counts because a method that takes a
 * {@code T[]} may return it, and a caller with a {@code String[]} must not get an {@code Object[]}. Arrays that contain
 * themselves are compared, too: where one leads back to an array that it lies in, the other must lead back as far.
 * Costs a walk over the content.
 */
public final class Content {
    private Content() {}

    /** Whether these have the same content; null equals null. */
    public static boolean equal(@Nullable Object a, @Nullable Object b) {
        if (a == b) {
            return true;
        }
        if (a instanceof Object[] left && b instanceof Object[] right) {
            return elementsEqual(left, right, new ArrayList<>(0));
        }
        // Of two that are not both arrays of objects, this compares primitive arrays by content and the rest by equals.
        return Objects.deepEquals(a, b);
    }

    private static boolean elementsEqual(Object[] a, Object[] b, List<Object[][]> open) {
        // Not even one and the same array may skip this: its way back to an outer one can differ on the two sides.
        for (Object[][] pair : open) {
            if (pair[0] == a || pair[1] == b) {
                return pair[0] == a && pair[1] == b;
            }
        }
        if (a.length != b.length || a.getClass() != b.getClass()) {
            return false;
        }
        open.add(new Object[][] {a, b});
        for (int i = 0; i < a.length; i++) {
            boolean same = (a[i] instanceof Object[] left && b[i] instanceof Object[] right)
                    ? elementsEqual(left, right, open)
                    : Objects.deepEquals(a[i], b[i]);
            if (!same) {
                return false;
            }
        }
        open.remove(open.size() - 1);
        return true;
    }

    /** The hash code of a number; that of the Long too, by {@link #hash(Object)}. */
    public static int hash(long number) {
        return Node.hash(number);
    }

    /**
     * The ordinal of a constant, -1 for null: as part of a hash code it takes less to find than the constant's own, which is
     * in the object's header.
     */
    @SuppressWarnings("EnumOrdinal") // all constants there are in this process agree on it
    public static int ordinal(@Nullable Enum<?> constant) {
        return constant == null ? -1 : constant.ordinal();
    }

    /** A hash code that is the same for equal content; 0 for null. */
    public static int hash(@Nullable Object value) {
        if (value instanceof Long number) {
            return hash(number.longValue());
        }
        return value instanceof Object[] array ? elementsHash(array, new ArrayList<>(0)) : flatHash(value);
    }

    private static int elementsHash(Object[] array, List<Object[]> open) {
        // An array inside itself counts by how deep it lies, which is where the other side must lead back to as well.
        for (int depth = 0; depth < open.size(); depth++) {
            if (open.get(depth) == array) {
                return depth;
            }
        }
        open.add(array);
        int hash = 1;
        for (Object element : array) {
            hash = 31 * hash + (element instanceof Object[] inner ? elementsHash(inner, open) : flatHash(element));
        }
        open.remove(open.size() - 1);
        return hash;
    }

    private static int flatHash(@Nullable Object value) {
        if (value == null || !value.getClass().isArray()) {
            return Objects.hashCode(value);
        }
        // Arrays.deepHashCode knows every primitive array, and wants to be handed an array of them.
        return Arrays.deepHashCode(new Object[] {value});
    }

    /**
     * A copy of an array, of the arrays in it and so on; anything else is returned as it is. Copies have the same
     * types, and arrays that were one and the same array still are.
     */
    @SuppressWarnings("unchecked")
    public static <T extends @Nullable Object> T copy(T value) {
        if (value instanceof Object[] array) {
            return (T) copyOf(array, new IdentityHashMap<>(1));
        }
        return value != null && value.getClass().isArray() ? (T) flatCopy(value) : value;
    }

    /**
     * A future that completes with a {@link #copy} of this one's value; if this one fails, so does that, with the same
     * failure.
     */
    public static <T extends @Nullable Object> CompletableFuture<T> copied(CompletableFuture<? extends T> future) {
        CompletableFuture<T> copied = new CompletableFuture<>();
        var unused = future.whenComplete((value, failure) -> {
            try {
                Futures.complete(copied, copy(value), failure);
            } catch (Throwable noMemory) {
                copied.completeExceptionally(noMemory);
            }
        });
        return copied;
    }

    private static Object copyOf(Object[] array, Map<Object, Object> copies) {
        Object[] copy = array.clone();
        copies.put(array, copy);
        if (!mayHoldArrays(array)) {
            return copy;
        }
        for (int i = 0; i < copy.length; i++) {
            Object element = copy[i];
            if (element != null && element.getClass().isArray()) {
                Object known = copies.get(element);
                copy[i] = known != null
                        ? known
                        : element instanceof Object[] inner ? copyOf(inner, copies) : flatCopy(element);
                copies.put(element, copy[i]);
            }
        }
        return copy;
    }

    private static boolean mayHoldArrays(Object[] array) {
        Class<?> element = array.getClass().getComponentType();
        return element.isArray() || element.isAssignableFrom(Object[].class);
    }

    /** A value for people to read, arrays by content. Throws what a {@code toString} in it throws. */
    public static String text(@Nullable Object value) {
        String inArray = Arrays.deepToString(new Object[] {value});
        return inArray.substring(1, inArray.length() - 1);
    }

    private static Object flatCopy(Object array) {
        int length = Array.getLength(array);
        Object copy = Array.newInstance(array.getClass().getComponentType(), length);
        System.arraycopy(array, 0, copy, 0, length);
        return copy;
    }
}
