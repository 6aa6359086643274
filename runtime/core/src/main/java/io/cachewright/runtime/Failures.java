package io.cachewright.runtime;

import org.jspecify.annotations.Nullable;

/** Which failures of a load are everybody's, and which are not. */
final class Failures {
    private Failures() {}

    /**
     * Whether it says nothing about the value, only about the thread that loaded, so that others had better try again.
     */
    static boolean concernItsThreadAlone(Throwable failure) {
        return failure instanceof InterruptedException
                || failure instanceof VirtualMachineError
                || failure instanceof RecursiveLoadException
                || Thread.currentThread().isInterrupted();
    }

    /**
     * Whether an older value may be served in its place: not for errors, and not when somebody wants the call to end.
     */
    static boolean mayBeHidden(@Nullable Throwable failure) {
        return failure instanceof Exception
                && !(failure instanceof InterruptedException)
                && !(failure instanceof CacheException);
    }
}
