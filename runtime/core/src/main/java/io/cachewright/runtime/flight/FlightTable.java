package io.cachewright.runtime.flight;

import io.cachewright.runtime.memory.Spread;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Arrays;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A map from keys to flights, in which a key comes and goes within one load. Each bin is nothing, a flight, an array of a few
 * that is never written to again, or, once it was crowded, a ConcurrentHashMap for good. So a change is one compare-and-set
 * of a bin, a key that comes and goes leaves no garbage, and a look is one read.
 *
 * <p>Safe for any number of threads, lock-free but for crowded bins, linearizable for each key.
 */
final class FlightTable<R extends Revocable> {
    private static final VarHandle BIN = MethodHandles.arrayElementVarHandle(Object[].class);

    /** A power of two, and more loads than most caches ever have in the air. */
    private static final int BINS = 128;

    /** A bin with so many flights is crowded. */
    private static final int CROWD = 8;

    private final @Nullable Object[] bins = new Object[BINS];

    /** The flight of this key; null if there is none. */
    @Nullable
    Flight<R> get(Object key) {
        int hash = key.hashCode();
        Object bin = BIN.getVolatile(bins, Spread.bin(hash, BINS));
        return bin == null ? null : find(bin, key, hash);
    }

    @SuppressWarnings("unchecked") // there are no others here
    private Flight<R> typed(Flight<?> flight) {
        return (Flight<R>) flight;
    }

    private @Nullable Flight<R> find(Object bin, Object key, int hash) {
        if (bin instanceof Flight<?> only) {
            return only.isOf(key, hash) ? typed(only) : null;
        }
        if (bin instanceof Flight<?>[] few) {
            for (Flight<?> each : few) {
                if (each.isOf(key, hash)) {
                    return typed(each);
                }
            }
            return null;
        }
        return crowd(bin).get(key);
    }

    @SuppressWarnings("unchecked") // see the class
    private ConcurrentHashMap<Object, Flight<R>> crowd(Object bin) {
        return (ConcurrentHashMap<Object, Flight<R>>) bin;
    }

    /** Puts in a flight that knows its key; false if there is one of that key. */
    boolean add(Flight<R> flight) {
        Object key = flight.key();
        int hash = flight.hash();
        int index = Spread.bin(hash, BINS);
        while (true) {
            Object bin = BIN.getVolatile(bins, index);
            if (bin instanceof ConcurrentHashMap) {
                return crowd(bin).putIfAbsent(key, flight) == null;
            }
            if (bin != null && find(bin, key, hash) != null) {
                return false;
            }
            if (BIN.compareAndSet(bins, index, bin, with(bin, flight))) {
                return true;
            }
        }
    }

    /** Puts one in the place of another of its key; false if that is not there. */
    boolean replace(Flight<R> before, Flight<R> flight) {
        int index = Spread.bin(before.hash(), BINS);
        while (true) {
            Object bin = BIN.getVolatile(bins, index);
            if (bin instanceof ConcurrentHashMap) {
                return crowd(bin).replace(before.key(), before, flight);
            }
            if (!has(bin, before)) {
                return false;
            }
            if (BIN.compareAndSet(bins, index, bin, with(without(bin, before), flight))) {
                return true;
            }
        }
    }

    /** Takes a flight out if it is there. */
    void remove(Flight<R> flight) {
        int index = Spread.bin(flight.hash(), BINS);
        Object bin;
        do {
            bin = BIN.getVolatile(bins, index);
            if (bin instanceof ConcurrentHashMap) {
                crowd(bin).remove(flight.key(), flight);
                return;
            }
        } while (has(bin, flight) && !BIN.compareAndSet(bins, index, bin, without(bin, flight)));
    }

    private static boolean has(@Nullable Object bin, Flight<?> flight) {
        return bin == flight
                || (bin instanceof Flight<?>[] few && Arrays.asList(few).contains(flight));
    }

    /** What a bin becomes with one more. */
    private Object with(@Nullable Object bin, Flight<R> more) {
        if (bin == null) {
            return more;
        }
        if (bin instanceof Flight<?> only) {
            return new Flight<?>[] {only, more};
        }
        Flight<?>[] few = (Flight<?>[]) bin;
        if (few.length == CROWD) {
            return crowded(few, more);
        }
        Flight<?>[] all = Arrays.copyOf(few, few.length + 1);
        all[few.length] = more;
        return all;
    }

    private ConcurrentHashMap<Object, Flight<R>> crowded(Flight<?>[] few, Flight<R> more) {
        ConcurrentHashMap<Object, Flight<R>> crowd = new ConcurrentHashMap<>(2 * CROWD);
        for (Flight<?> each : few) {
            crowd.put(each.key(), typed(each));
        }
        crowd.put(more.key(), more);
        return crowd;
    }

    /** What a bin that has this one becomes without it. */
    private static @Nullable Object without(Object bin, Flight<?> less) {
        if (bin == less) {
            return null;
        }
        Flight<?>[] few = (Flight<?>[]) bin;
        if (few.length == 2) {
            return few[0] == less ? few[1] : few[0];
        }
        Flight<?>[] rest = new Flight<?>[few.length - 1];
        int place = 0;
        for (Flight<?> each : few) {
            if (each != less) {
                rest[place++] = each;
            }
        }
        return rest;
    }

    /** Shows all; those that come or go meanwhile may be seen or not. */
    void forEach(Consumer<Flight<R>> action) {
        for (int i = 0; i < BINS; i++) {
            show(BIN.getVolatile(bins, i), action);
        }
    }

    private void show(@Nullable Object bin, Consumer<Flight<R>> action) {
        if (bin instanceof Flight<?> only) {
            action.accept(typed(only));
        } else if (bin instanceof Flight<?>[] few) {
            for (Flight<?> each : few) {
                action.accept(typed(each));
            }
        } else if (bin != null) {
            crowd(bin).values().forEach(action);
        }
    }
}
