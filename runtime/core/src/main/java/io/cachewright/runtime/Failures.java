package io.cachewright.runtime;

import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import java.nio.channels.ClosedByInterruptException;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/** Which failures of a load are everybody's, and which are not. */
final class Failures {
    private Failures() {}

    /** What {@code Thread.stop} throws; newer JDKs will not have it. */
    private static final String STOPPED = "java.lang.ThreadDeath";

    /** Causes deeper than this are not looked at; they may go in a circle. */
    private static final int DEEPEST = 20;

    /**
     * Whether it says nothing about the value, only about the thread that loaded, so that others had better try again.
     */
    static boolean concernItsThreadAlone(Throwable failure) {
        return failure instanceof VirtualMachineError
                || failure.getClass().getName().equals(STOPPED)
                || failure instanceof RecursiveLoadException
                || Thread.currentThread().isInterrupted()
                || isInterrupt(failure);
    }

    /**
     * Whether an older value may be served in its place: not for errors, and not when somebody wants the call to end.
     */
    static boolean mayBeHidden(@Nullable Throwable failure) {
        return failure instanceof Exception && !(failure instanceof CacheException) && !isInterrupt(failure);
    }

    /** Has the first tell of another, unless they are one: a JVM throws some of its own again and again. */
    static void suppress(Throwable first, Throwable another) {
        if (first != another) {
            first.addSuppressed(another);
        }
    }

    /** What the user's code failed with: a stage that depends on another wraps that one's failure. */
    static Throwable unwrapped(Throwable failure) {
        Throwable cause = failure.getCause();
        return failure instanceof CompletionException && cause != null ? cause : failure;
    }

    /** Whether an interrupt is behind it. Many methods may not declare one, and throw something else for it. */
    private static boolean isInterrupt(Throwable failure) {
        @Nullable Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            if (cause instanceof InterruptedException
                    || cause instanceof ClosedByInterruptException
                    // Which a socket also throws when its time is over.
                    || (cause instanceof InterruptedIOException && !(cause instanceof SocketTimeoutException))) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }
}
