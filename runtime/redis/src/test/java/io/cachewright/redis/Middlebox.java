package io.cachewright.redis;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Arrays;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Stands between clients and servers, as a load balancer does. It can end a client's connection and hand what came on it to the
 * server later, and lead new connections elsewhere while old ones stay where they are.
 */
final class Middlebox implements AutoCloseable {
    private static final int PIECE = 1 << 16;
    private static final int MOST_SECONDS = 10;

    private final ServerSocket listener;
    private final AtomicBoolean keepsNext = new AtomicBoolean();
    private volatile int port;
    private volatile @Nullable Kept kept;

    private record Way(Socket client, Socket server, Semaphore answers) {}

    @SuppressWarnings("ArrayRecordComponent") // nobody compares them
    private record Kept(Way way, byte[] bytes) {}

    private interface Work {
        void run() throws IOException;
    }

    Middlebox(int port) throws IOException {
        this.port = port;
        listener = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
        begin(this::accept);
    }

    String uri() {
        return "redis://127.0.0.1:" + listener.getLocalPort();
    }

    /** New connections lead there. */
    void leadTo(int other) {
        port = other;
    }

    /** What a client sends next is kept, and its connection ended. */
    void keepNext() {
        keepsNext.set(true);
    }

    /** Hands what was kept to the server, and returns when that has answered. */
    void deliver() throws IOException, InterruptedException {
        Kept late = kept;
        if (late == null) {
            throw new IOException("nothing was kept");
        }
        late.way().answers().drainPermits();
        late.way().server().getOutputStream().write(late.bytes());
        if (!late.way().answers().tryAcquire(MOST_SECONDS, TimeUnit.SECONDS)) {
            throw new IOException("the server did not answer");
        }
    }

    private void accept() throws IOException {
        while (!listener.isClosed()) {
            Socket client = listener.accept();
            Way way = new Way(client, new Socket(InetAddress.getLoopbackAddress(), port), new Semaphore(0));
            begin(() -> passRequests(way));
            begin(() -> passAnswers(way));
        }
    }

    private void passRequests(Way way) throws IOException {
        byte[] piece = new byte[PIECE];
        for (int length = read(way.client(), piece); length >= 0; length = read(way.client(), piece)) {
            if (keepsNext.compareAndSet(true, false)) {
                kept = new Kept(way, Arrays.copyOf(piece, length));
                way.client().close();
                return;
            }
            way.server().getOutputStream().write(piece, 0, length);
        }
        way.server().close();
    }

    private static void passAnswers(Way way) throws IOException {
        byte[] piece = new byte[PIECE];
        for (int length = read(way.server(), piece); length >= 0; length = read(way.server(), piece)) {
            way.answers().release();
            way.client().getOutputStream().write(piece, 0, length);
        }
        way.client().close();
    }

    private static int read(Socket from, byte[] piece) throws IOException {
        return from.getInputStream().read(piece);
    }

    private static void begin(Work work) {
        Thread thread = new Thread(() -> runUntilEnded(work), "middlebox");
        thread.setDaemon(true);
        thread.start();
    }

    private static void runUntilEnded(Work work) {
        try {
            work.run();
        } catch (IOException e) {
            // One of the sides has ended it.
        }
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }
}
