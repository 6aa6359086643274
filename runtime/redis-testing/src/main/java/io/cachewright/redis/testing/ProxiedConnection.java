package io.cachewright.redis.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A client's connection and the one to the server behind it, with a thread for each way. */
final class ProxiedConnection {
    private static final int PIECE = 64 * 1024;

    private final Socket client;
    private final Socket server;
    private final Weather weather;
    private final TrafficCount count;
    private final Consumer<ProxiedConnection> atEnd;
    private final AtomicReference<Way> last = new AtomicReference<>(Way.TO_CLIENT);
    private final ReplyScanner replies = new ReplyScanner();
    private boolean swallowing;
    private @Nullable Integer bytesToCut;
    private volatile boolean lostBytes;

    ProxiedConnection(
            Socket client, Socket server, Weather weather, TrafficCount count, Consumer<ProxiedConnection> atEnd) {
        this.client = client;
        this.server = server;
        this.weather = weather;
        this.count = count;
        this.atEnd = atEnd;
    }

    void begin() {
        for (Way way : Way.values()) {
            Thread pump = new Thread(() -> pump(way), "proxy " + way + " " + client.getPort());
            pump.setDaemon(true);
            pump.start();
        }
    }

    /** Whether one side waits for bytes that will never come. */
    boolean hasLostBytes() {
        return lostBytes;
    }

    /** An end in order: what was passed on is read by both. */
    void close() {
        closeQuietly(client);
        closeQuietly(server);
    }

    /** "Connection reset by peer", for both. */
    void reset() {
        for (Socket socket : new Socket[] {client, server}) {
            try {
                socket.setSoLinger(true, 0);
            } catch (SocketException e) {
                // Closed already.
            }
        }
        close();
    }

    private void pump(Way way) {
        Socket from = way == Way.TO_SERVER ? client : server;
        Socket to = way == Way.TO_SERVER ? server : client;
        byte[] piece = new byte[PIECE];
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            int length = in.read(piece);
            while (length >= 0) {
                count.bytes(way, length, last.getAndSet(way) != way);
                if (weather.letsThrough(way, () -> lostBytes = true)) {
                    pass(way, piece, length, out);
                }
                length = in.read(piece);
            }
        } catch (IOException e) {
            // The other way, the other side or the test has closed it.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            close();
            atEnd.accept(this);
        }
    }

    private void pass(Way way, byte[] piece, int length, OutputStream out) throws IOException {
        if (way == Way.TO_SERVER) {
            out.write(piece, 0, length);
        } else {
            passReplies(piece, length, out);
        }
    }

    private void passReplies(byte[] piece, int length, OutputStream out) throws IOException {
        int at = 0;
        while (at < length) {
            if (replies.isBetweenReplies()) {
                // What the server pushes answers nobody.
                swallowing = piece[at] != '>' && weather.takeSwallowedReply();
            }
            int end = replies.scan(piece, at, length);
            if (!swallowing) {
                passUncut(piece, at, end - at, out);
            }
            at = end;
        }
    }

    private void passUncut(byte[] piece, int at, int length, OutputStream out) throws IOException {
        if (bytesToCut == null) {
            bytesToCut = weather.takeCut();
        }
        Integer left = bytesToCut;
        if (left == null) {
            out.write(piece, at, length);
            return;
        }
        out.write(piece, at, Math.min(left, length));
        if (left <= length) {
            throw new IOException("cut");
        }
        bytesToCut = left - length;
    }

    private static void closeQuietly(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // It is as closed as it can be.
        }
    }
}
