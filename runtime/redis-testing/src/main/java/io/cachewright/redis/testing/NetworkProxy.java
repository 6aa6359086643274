package io.cachewright.redis.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * A network between a client and a server on this machine that breaks on command, while it runs.
 *
 * <pre>{@code
 * try (NetworkProxy network = NetworkProxy.to(server.port())) {
 *     connectClient(network.port());
 *     network.hold(Way.TO_CLIENT);
 *     ...
 *     network.heal();
 * }
 * }</pre>
 *
 * <p>Troubles add up until {@link #heal()}. They begin with the next bytes; those of one moment travel together. Each
 * connection takes two threads. Safe for any number of threads.
 */
public final class NetworkProxy implements AutoCloseable {
    private static final int BACKLOG = 1_024;
    private static final int TRIES = 10;
    private static final int MOST_MILLIS_TO_REFUSE = 5_000;

    private volatile int serverPort;
    private final @Nullable SSLContext tls;
    private final Weather weather = new Weather();
    private final TrafficCount count = new TrafficCount();
    private final Set<ProxiedConnection> connections = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "proxy resets");
        thread.setDaemon(true);
        return thread;
    });
    private final int port;
    private ServerSocket listener;
    private @Nullable Thread acceptor;
    private @Nullable ScheduledFuture<?> resets;

    private NetworkProxy(int serverPort, @Nullable SSLContext tls) {
        this.serverPort = serverPort;
        this.tls = tls;
        this.port = Ports.free();
        this.listener = listen();
    }

    /** Leads to a port of this machine. */
    public static NetworkProxy to(int serverPort) {
        return open(serverPort, null);
    }

    /** Leads to a port of this machine and speaks TLS with clients, so that the server need not. */
    public static NetworkProxy withTls(int serverPort, SSLContext context) {
        return open(serverPort, context);
    }

    private static NetworkProxy open(int serverPort, @Nullable SSLContext tls) {
        for (int i = 1; ; i++) {
            try {
                return new NetworkProxy(serverPort, tls);
            } catch (UncheckedIOException e) {
                // Somebody else may have taken the port since it was found free.
                if (i == TRIES) {
                    throw e;
                }
            }
        }
    }

    /** Where clients connect, on loopback. */
    public int port() {
        return port;
    }

    /** {@code redis://127.0.0.1:12345}, or {@code rediss://} with TLS. */
    public String uri() {
        return (tls == null ? "redis" : "rediss") + "://127.0.0.1:" + port;
    }

    /** Leads new connections to another port, such as that of a server that took over, and resets the others. */
    public void leadTo(int otherPort) {
        serverPort = otherPort;
        resetAll();
    }

    /** The traffic so far. */
    public Traffic traffic() {
        return count.now();
    }

    /** Delays both ways by this time. Bytes that arrive meanwhile follow together, so this costs throughput as well. */
    public void latency(Duration time) {
        for (Way way : Way.values()) {
            latency(way, time);
        }
    }

    /** Delays one way by this time. */
    public void latency(Way way, Duration time) {
        weather.latency(way, time);
    }

    /** Holds back all bytes in this direction until {@link #heal()}, as a network does that comes back. */
    public void hold(Way way) {
        weather.hold(way);
    }

    /**
     * Accepts connections, and swallows all bytes both ways. Connections that lost bytes are reset by {@link #heal()}.
     */
    public void blackHole() {
        for (Way way : Way.values()) {
            weather.swallow(way);
        }
    }

    /** Resets all connections now and then again and again. */
    public synchronized void resetEvery(Duration period) {
        stopResets();
        resets = timer.scheduleAtFixedRate(this::resetAgain, 0, period.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** Does nothing once the network was healed, even if that happened while this was about to begin. */
    private synchronized void resetAgain() {
        if (resets != null) {
            resetAll();
        }
    }

    /** Refuses new connections, as a machine does where nobody listens. Open ones remain. */
    public synchronized void refuse() {
        close(listener);
        awaitEndOfAccepting();
    }

    /** The system goes on accepting until the thread that waits for connections has noticed. */
    private void awaitEndOfAccepting() {
        try {
            if (acceptor != null) {
                acceptor.join(MOST_MILLIS_TO_REFUSE);
            }
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Cuts the next reply after this many bytes, by ending its connection. With 0 the connection ends instead of a
     * reply.
     */
    public void cutReply(int afterBytes) {
        weather.cut(afterBytes);
    }

    /** Swallows the next reply on any connection, and lets later ones through. Called twice, it swallows two. */
    public void swallowReply() {
        weather.swallowReply();
    }

    /** Ends all connections in order. */
    public void closeAll() {
        connections.forEach(ProxiedConnection::close);
    }

    /** Resets all connections. */
    public void resetAll() {
        connections.forEach(ProxiedConnection::reset);
    }

    /** Ends all troubles. */
    public synchronized void heal() {
        stopResets();
        weather.clear();
        connections.stream().filter(ProxiedConnection::hasLostBytes).forEach(ProxiedConnection::reset);
        if (listener.isClosed()) {
            listener = listen();
        }
    }

    /** Ends all connections and listens no more. */
    @Override
    public synchronized void close() {
        close(listener);
        timer.shutdownNow();
        closeAll();
        weather.end();
    }

    private ServerSocket listen() {
        try {
            ServerSocket fresh = tls == null
                    ? new ServerSocket()
                    : tls.getServerSocketFactory().createServerSocket();
            fresh.setReuseAddress(true);
            fresh.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), BACKLOG);
            Thread accepting = new Thread(() -> acceptAll(fresh), "proxy at " + port);
            accepting.setDaemon(true);
            accepting.start();
            acceptor = accepting;
            return fresh;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void acceptAll(ServerSocket from) {
        while (!from.isClosed()) {
            try {
                connect(from.accept());
            } catch (IOException e) {
                // The listener was closed, or a client left at once.
            }
        }
    }

    private void connect(Socket client) throws IOException {
        count.connection();
        Socket server = new Socket();
        ProxiedConnection connection = new ProxiedConnection(client, server, weather, count, connections::remove);
        try {
            server.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), serverPort));
            server.setTcpNoDelay(true);
            client.setTcpNoDelay(true);
        } catch (IOException e) {
            connection.reset();
            return;
        }
        connections.add(connection);
        connection.begin();
        if (timer.isShutdown()) {
            connection.close();
        }
    }

    private void stopResets() {
        if (resets != null) {
            resets.cancel(false);
            resets = null;
        }
    }

    private static void close(ServerSocket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
