package io.cachewright.redis.testing;

import java.io.UncheckedIOException;
import java.net.SocketTimeoutException;
import org.jspecify.annotations.Nullable;

/** The connection that a server's own commands go over, opened when it is needed. Safe for any number of threads. */
final class Commands {
    private final int port;
    private final @Nullable String password;
    private final Object oneAtATime = new Object();
    private volatile @Nullable RedisSession session;

    Commands(int port, @Nullable String password) {
        this.port = port;
        this.password = password;
    }

    RedisReply send(Object... words) {
        synchronized (oneAtATime) {
            RedisSession known = session;
            if (known != null) {
                try {
                    return known.send(words);
                } catch (UncheckedIOException e) {
                    disconnect();
                    if (e.getCause() instanceof SocketTimeoutException) {
                        throw e;
                    }
                }
            }
            return sendFirst(words);
        }
    }

    private RedisReply sendFirst(Object... words) {
        RedisSession fresh = connect();
        session = fresh;
        try {
            return fresh.send(words);
        } catch (UncheckedIOException e) {
            disconnect();
            throw e;
        }
    }

    /** One for somebody else. */
    RedisSession connect() {
        RedisSession fresh = RedisSession.to(port);
        try {
            if (password != null) {
                fresh.send("AUTH", password);
            }
            return fresh;
        } catch (RuntimeException e) {
            fresh.close();
            throw e;
        }
    }

    /** Not under the lock: a command that waits for its reply must not keep the server alive. */
    void disconnect() {
        RedisSession known = session;
        session = null;
        if (known != null) {
            known.close();
        }
    }
}
