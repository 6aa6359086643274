package shop.cdi;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts the calls of what is {@link Watched}. */
@Watched
@Interceptor
@Priority(Interceptor.Priority.APPLICATION)
class Watcher {
    private final AtomicInteger watched;

    @Inject
    Watcher(AtomicInteger watched) {
        this.watched = watched;
    }

    @AroundInvoke
    Object count(InvocationContext call) throws Exception {
        watched.incrementAndGet();
        return call.proceed();
    }
}
