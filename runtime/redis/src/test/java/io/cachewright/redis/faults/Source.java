package io.cachewright.redis.faults;

import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The truth that loads read: how often what each key stands for was changed, in memory that processes can share. */
final class Source {
    static final int KEYS = 6;
    private static final VarHandle VERSION =
            MethodHandles.byteBufferViewVarHandle(long[].class, ByteOrder.nativeOrder());

    private final ByteBuffer versions;

    private Source(ByteBuffer versions) {
        this.versions = versions;
    }

    /** One of this process. */
    static Source here() {
        return new Source(ByteBuffer.allocateDirect(KEYS * Long.BYTES));
    }

    /** One of all processes that name this file. */
    static Source in(Path file) throws IOException {
        try (FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            return new Source(channel.map(FileChannel.MapMode.READ_WRITE, 0, KEYS * Long.BYTES));
        }
    }

    long version(int key) {
        return (long) VERSION.getVolatile(versions, key * Long.BYTES);
    }

    long change(int key) {
        return (long) VERSION.getAndAdd(versions, key * Long.BYTES, 1L) + 1;
    }
}
