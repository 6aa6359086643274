package io.cachewright.redis.testing;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One connection to a server on loopback, speaking RESP2, with as little between a test and the wire as can be.
 *
 * <pre>{@code
 * try (RedisSession session = RedisSession.to(proxy.port())) {
 *     session.send("SET", "key", new byte[] {1, 2, 3});
 * }
 * }</pre>
 *
 * <p>A word is a String (sent as UTF-8), a {@code byte[]} or a number. Every read waits 10 seconds at most. If the
 * connection fails, an {@link UncheckedIOException} is thrown, and the session can't be used any more. One thread at a
 * time.
 */
public final class RedisSession implements AutoCloseable {
    private static final int WAIT_MILLIS = (int) Duration.ofSeconds(10).toMillis();
    private static final byte[] END = {'\r', '\n'};

    private final Socket socket;
    private final DataInputStream in;
    private final OutputStream out;

    private RedisSession(Socket socket) throws IOException {
        this.socket = socket;
        this.in = new DataInputStream(new BufferedInputStream(socket.getInputStream()));
        this.out = new BufferedOutputStream(socket.getOutputStream());
    }

    /** Connects to a port of this machine. */
    public static RedisSession to(int port) {
        Socket socket = new Socket();
        try {
            socket.setSoTimeout(WAIT_MILLIS);
            socket.setTcpNoDelay(true);
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), WAIT_MILLIS);
            return new RedisSession(socket);
        } catch (IOException e) {
            closeQuietly(socket);
            throw new UncheckedIOException(e);
        }
    }

    /** Sends a command and waits for its reply; throws {@link RedisErrorException} if that is an error. */
    public RedisReply send(Object... words) {
        write(words);
        return read().orThrow();
    }

    /** Adds a command to those that the next {@link #read()} sends. */
    public void write(Object... words) {
        try {
            line('*', words.length);
            for (Object word : words) {
                byte[] bytes =
                        word instanceof byte[] given ? given : word.toString().getBytes(StandardCharsets.UTF_8);
                line('$', bytes.length);
                out.write(bytes);
                out.write(END);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sends the commands that were written, and waits for the next reply; an error is returned like any other. */
    public RedisReply read() {
        try {
            out.flush();
            return reply();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends the connection; more than once is fine. */
    @Override
    public void close() {
        closeQuietly(socket);
    }

    private void line(char type, int number) throws IOException {
        out.write((type + "" + number).getBytes(StandardCharsets.US_ASCII));
        out.write(END);
    }

    private RedisReply reply() throws IOException {
        int type = in.readUnsignedByte();
        String line = line();
        return switch (type) {
            case '+' -> new RedisReply(line);
            case '-' -> new RedisReply(new RedisErrorException(line));
            case ':' -> new RedisReply(Long.valueOf(line));
            case '$' -> new RedisReply(bulk(Integer.parseInt(line)));
            case '*' -> new RedisReply(list(Integer.parseInt(line)));
            default -> throw new IOException("a reply of the type '" + (char) type + "', which RESP2 has not");
        };
    }

    private byte @Nullable [] bulk(int length) throws IOException {
        if (length < 0) {
            return null;
        }
        byte[] content = new byte[length];
        in.readFully(content);
        in.readFully(new byte[END.length]);
        return content;
    }

    private @Nullable List<RedisReply> list(int length) throws IOException {
        if (length < 0) {
            return null;
        }
        List<RedisReply> replies = new ArrayList<>(length);
        for (int i = 0; i < length; i++) {
            replies.add(reply());
        }
        return replies;
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        int next = in.read();
        while (next != '\r') {
            if (next < 0) {
                throw new EOFException("the connection ended inside a reply");
            }
            line.append((char) next);
            next = in.read();
        }
        in.readByte();
        return line.toString();
    }

    private static void closeQuietly(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // It is as closed as it can be.
        }
    }
}
