package io.cachewright.runtime;

import io.cachewright.runtime.event.EvictionEvent;
import io.cachewright.runtime.event.InvalidationEvent;
import io.cachewright.runtime.event.LoadEvent;
import io.cachewright.runtime.event.Recorder;
import io.cachewright.runtime.event.RefreshEvent;
import io.cachewright.runtime.event.StoreFaultEvent;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells listeners and Flight Recorder what happens. Nothing a listener does reaches the caller of a cache. */
final class Events {
    private final Audience<CacheListener> listeners;
    private final FaultLog faultLog = new FaultLog();

    Events(List<CacheListener> listeners) {
        this.listeners = new Audience<>(CacheListener.class, listeners);
    }

    /** Whether it is worth counting evictions for someone. */
    boolean wantEvictions() {
        return !listeners.isEmpty() || Recorder.wantsEvictions();
    }

    void loaded(String cache, @Nullable LoadEvent event, long nanos, @Nullable Throwable failure) {
        if (event != null) {
            event.cache = cache;
            event.failure = nameOf(failure);
            event.commit();
        }
        if (listeners.isEmpty()) {
            // Or each load would make an object to tell nobody.
            return;
        }
        listeners.tell(listener -> listener.loaded(cache, Duration.ofNanos(nanos), false, failure));
    }

    void refreshed(String cache, @Nullable RefreshEvent event, long nanos, @Nullable Throwable failure) {
        if (event != null) {
            event.cache = cache;
            event.failure = nameOf(failure);
            event.commit();
        }
        listeners.tell(listener -> listener.loaded(cache, Duration.ofNanos(nanos), true, failure));
    }

    void staleServed(String cache, @Nullable Throwable failure) {
        listeners.tell(listener -> listener.staleServed(cache, failure));
    }

    void invalidated(String cache, String scope, @Nullable Object what) {
        if (Recorder.isThere()) {
            InvalidationEvent event = new InvalidationEvent();
            event.cache = cache;
            event.scope = scope;
            event.commit();
        }
        if (!listeners.isEmpty()) {
            String text = scope.equals("all") ? scope : scope + " " + KeyText.of(what);
            listeners.tell(listener -> listener.invalidated(cache, text));
        }
    }

    void evicted(String cache, EvictionCause cause, long count) {
        if (Recorder.isThere()) {
            EvictionEvent event = new EvictionEvent();
            event.cache = cache;
            event.cause = cause.name();
            event.count = count;
            event.commit();
        }
        listeners.tell(listener -> listener.evicted(cache, cause, count));
    }

    void storeFault(String cache, Throwable fault) {
        if (Recorder.isThere()) {
            StoreFaultEvent event = new StoreFaultEvent();
            event.cache = cache;
            event.fault = nameOf(fault);
            event.commit();
        }
        if (listeners.isEmpty()) {
            faultLog.add(cache, fault);
        }
        listeners.tell(listener -> listener.storeFault(cache, fault));
    }

    private static String nameOf(@Nullable Throwable failure) {
        return failure == null ? "" : failure.getClass().getName();
    }
}
