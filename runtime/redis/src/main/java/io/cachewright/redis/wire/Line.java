package io.cachewright.redis.wire;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.Connection;
import redis.clients.jedis.exceptions.JedisConnectionException;

/**
 * One connection, for one caller at a time. Commands that are sent together are answered before any others are sent, so
 * answers can't get out of step. Has no timeout of its own: the {@link Watch} cuts it, which also ends writes that
 * nobody reads and answers that come drop by drop.
 */
final class Line {
    private static final long IDLE = Long.MIN_VALUE;

    private final Address address;
    private final CountedSocket socket;
    private final Traffic traffic;
    private Connection connection = new Connection(() -> {
        throw new JedisConnectionException("never connected");
    });
    /** When it is cut; {@link #IDLE} while there is nothing to wait for. */
    private final AtomicLong deadline = new AtomicLong(IDLE);

    private volatile boolean cut;

    Line(Address address, Traffic traffic) {
        this.address = address;
        this.traffic = traffic;
        this.socket = new CountedSocket(traffic);
    }

    /** Connects, up to where commands can be sent. */
    void connect(Settings settings) throws IOException {
        socket.setTcpNoDelay(true);
        socket.setKeepAlive(true);
        InetAddress where = InetAddress.getByName(address.host());
        socket.connect(new InetSocketAddress(where, address.port()), (int)
                settings.connect().toMillis());
        Socket spoken = settings.tls() == null ? socket : secured(settings);
        Connection jedis = new Connection(new Once(spoken)::socket);
        jedis.connect();
        connection = jedis;
        traffic.connections.increment();
    }

    private SSLSocket secured(Settings settings) throws IOException {
        SSLContext context = Objects.requireNonNull(settings.tls());
        SSLSocket secured =
                (SSLSocket) context.getSocketFactory().createSocket(socket, address.host(), address.port(), true);
        SSLParameters parameters = secured.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        secured.setSSLParameters(parameters);
        secured.startHandshake();
        return secured;
    }

    /** Begins a trip, which is cut at this time. */
    void begin(long until) {
        deadline.set(until == IDLE ? until + 1 : until);
    }

    /** Ends a trip; returns false if it was cut. */
    boolean end() {
        return deadline.getAndSet(IDLE) != IDLE;
    }

    /** Cuts the trip if it takes too long; returns whether one is under way. */
    boolean cutIfLate(long now) {
        long until = deadline.get();
        if (until == IDLE) {
            return false;
        }
        // Not what has ended since, nor what has begun after that.
        if (now - until >= 0 && deadline.compareAndSet(until, IDLE)) {
            cut = true;
            close();
        }
        return true;
    }

    /** Whether it was cut for being late. */
    boolean wasCut() {
        return cut;
    }

    Address address() {
        return address;
    }

    /** Sends these commands and returns the replies, which may be errors. */
    List<@Nullable Object> exchange(List<Command> commands, byte[] lineage) {
        traffic.trips.increment();
        for (Command command : commands) {
            connection.sendCommand(command.verb(), command.arguments(lineage));
        }
        return new ArrayList<>(connection.getMany(commands.size()));
    }

    /** Waits for what the server says next of its own accord. */
    @Nullable
    Object hear() {
        return connection.getOne();
    }

    /** Ends it, from whatever thread. */
    void close() {
        try {
            socket.close();
        } catch (IOException e) {
            // It is of no use any more, closed or not.
        }
    }

    /** Hands a socket out once: a connection that was lost must not come back as a new one, in the middle of a trip. */
    private static final class Once {
        private @Nullable Socket socket;

        Once(Socket socket) {
            this.socket = socket;
        }

        Socket socket() {
            Socket given = socket;
            socket = null;
            if (given == null) {
                throw new JedisConnectionException("the connection was lost");
            }
            return given;
        }
    }
}
