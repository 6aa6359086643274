package io.cachewright.runtime;

import java.util.concurrent.ThreadFactory;

/** Virtual threads where this JDK has them; the build is for one that doesn't. */
public final class VirtualThreads {
    private VirtualThreads() {}

    /** Makes platform threads on an older JDK. */
    public static ThreadFactory factory() {
        try {
            Object builder = Thread.class.getMethod("ofVirtual").invoke(null);
            Class<?> type = Class.forName("java.lang.Thread$Builder");
            return (ThreadFactory) type.getMethod("factory").invoke(builder);
        } catch (ReflectiveOperationException older) {
            return Thread::new;
        }
    }
}
