package io.cachewright.runtime;

import io.cachewright.runtime.flight.Flight;
import java.lang.StackWalker.StackFrame;
import java.util.Iterator;
import java.util.concurrent.ForkJoinTask;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A task that a thread takes up while it waits in the middle of a load. Who waits for a {@code CompletableFuture} or a
 * fork-join task runs others that are queued, and one of those may ask for the very key that is being loaded further
 * down on the stack. That is no recursion, and there is nobody whom the task could wait for.
 */
final class SideTask {
    private SideTask() {}

    /**
     * Runs this for a call whose thread is in the middle of this flight, if the call is from such a task, as far as the
     * stack tells; otherwise throws what is given. Costs a walk over the whole stack.
     */
    static <T extends @Nullable Object> T alone(
            Flight<?> flight, Supplier<T> load, Supplier<RecursiveLoadException> otherwise) {
        short before = flight.sideTasks;
        short now = StackWalker.getInstance().walk(SideTask::count);
        if (now <= before) {
            throw otherwise.get();
        }
        flight.sideTasks = now;
        try {
            return load.get();
        } finally {
            flight.sideTasks = before;
        }
    }

    /** How many tasks are above the lowest load. */
    private static short count(Stream<StackFrame> fromTop) {
        short tasks = 0;
        short aboveLoad = 0;
        for (Iterator<StackFrame> frames = fromTop.iterator(); frames.hasNext(); ) {
            StackFrame frame = frames.next();
            if (is(frame, ForkJoinTask.class, "doExec")) {
                tasks++;
            } else if (loads(frame)) {
                aboveLoad = tasks;
            }
        }
        return aboveLoad;
    }

    /** Whether the user's method was called from here. */
    private static boolean loads(StackFrame frame) {
        return is(frame, Loading.class, "lead")
                || is(frame, Runs.class, "fly")
                || is(frame, Call.class, "load")
                || is(frame, AsyncCall.class, "load");
    }

    private static boolean is(StackFrame frame, Class<?> type, String method) {
        return frame.getMethodName().equals(method) && frame.getClassName().equals(type.getName());
    }
}
