package io.cachewright.redis.wire;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Hears from a Sentinel that another server is the master now. A hint that comes sooner than the next question; whoever
 * misses it asks. One thread, from when it is begun until it is closed.
 */
final class SwitchWatch implements AutoCloseable {
    private static final String CHANNEL = "+switch-master";
    private static final long PAUSE_NANOS = Duration.ofSeconds(1).toNanos();

    private final Sentinels sentinels;
    private final Resources resources;
    private final Runnable follow;
    private final AtomicBoolean begun = new AtomicBoolean();
    private volatile boolean closed;
    private volatile @Nullable Line line;
    private volatile @Nullable Thread listener;

    /** @param follow looks who is the master now */
    SwitchWatch(Sentinels sentinels, Resources resources, Runnable follow) {
        this.sentinels = sentinels;
        this.resources = resources;
        this.follow = follow;
    }

    /** Begins to listen; again changes nothing. */
    void begin() {
        if (!begun.get() && begun.compareAndSet(false, true)) {
            Thread thread = new Thread(this::listen, resources.settings().clientName() + "-sentinel");
            thread.setDaemon(true);
            listener = thread;
            thread.start();
        }
    }

    private void listen() {
        for (int i = 0; !closed; i++) {
            List<Address> all = sentinels.addresses();
            try {
                listenTo(all.get(i % all.size()));
            } catch (IOException | RuntimeException e) {
                // It is asked as well, and the next one may be there.
                pause();
            }
        }
    }

    private void pause() {
        if (!closed) {
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    private void listenTo(Address sentinel) throws IOException {
        Line mine = new Line(sentinel, resources.traffic());
        resources.watch().add(mine);
        line = mine;
        try {
            if (closed) {
                return;
            }
            mine.begin(System.nanoTime() + sentinels.settings().connect().toNanos());
            resources.watch().wake();
            Session session = new Session(mine);
            session.greet(sentinels.settings(), false);
            session.run(List.of(Command.plain(Verb.SUBSCRIBE, CHANNEL)));
            mine.end();
            // There may have been one before we listened.
            follow.run();
            while (!closed) {
                if (concernsUs(mine.hear())) {
                    follow.run();
                }
            }
        } finally {
            mine.end();
            mine.close();
            resources.watch().remove(mine);
        }
    }

    /** A message's text begins with the name of the master. */
    private boolean concernsUs(@Nullable Object message) {
        return message instanceof List<?> parts
                && parts.size() == 3
                && parts.get(2) instanceof byte[] text
                && new String(text, StandardCharsets.UTF_8).startsWith(sentinels.name() + " ");
    }

    @Override
    public void close() {
        closed = true;
        Line open = line;
        if (open != null) {
            open.close();
        }
        LockSupport.unpark(listener);
    }
}
