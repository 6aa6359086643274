package io.cachewright.redis.wire;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The connections to one server: as many as calls are under way, up to a bound. The last used is used again first. */
final class Node {
    private final String name;
    private final Supplier<Address> address;
    private final Resources resources;
    private final Settings settings;
    private final Guard guard;
    private final Semaphore free;
    private final AtomicInteger waiting = new AtomicInteger();
    private final ConcurrentLinkedDeque<Session> idle = new ConcurrentLinkedDeque<>();
    private volatile boolean closed;

    /** The connections to this server. */
    Node(Address address, Resources resources) {
        this("Redis at " + address, () -> address, resources);
    }

    /**
     * The connections to a server that may be another one next time.
     *
     * @param name in errors, as long as the address is not known
     * @param address asked for each new connection; may itself ask servers
     */
    Node(String name, Supplier<Address> address, Resources resources) {
        this.name = name;
        this.address = address;
        this.resources = resources;
        this.settings = resources.settings();
        this.guard = new Guard(settings, resources.traffic());
        this.free = new Semaphore(settings.connections());
    }

    /** Runs these on a connection of its own. */
    List<Reply> run(List<Command> commands, boolean insist) {
        return guard.run(insist, () -> attempt(commands));
    }

    private List<Reply> attempt(List<Command> commands) {
        enter();
        try {
            Session session = idle.pollFirst();
            if (session != null) {
                try {
                    return run(session, commands);
                } catch (Lost lost) {
                    // The server or something on the way closed it while it lay idle, and the others likely as well.
                    // What may be asked twice is, rather than fail; with the rest whoever asks has to begin anew.
                    dropIdle();
                    if (!commands.stream().allMatch(Command::isRepeatable)) {
                        throw lost.notRepeated();
                    }
                }
            }
            return run(open(), commands);
        } catch (Lost lost) {
            throw lost.unreachable();
        } finally {
            free.release();
        }
    }

    private void enter() {
        if (free.tryAcquire()) {
            return;
        }
        try {
            if (waiting.incrementAndGet() > settings.pending()) {
                throw Unreachable.notAsked("Too many callers wait for a connection to Redis (" + settings.pending()
                        + "). Fix: Raise connections(...), or pendingLimit(...) if they may wait longer.");
            }
            if (!free.tryAcquire(settings.timeout().toNanos(), TimeUnit.NANOSECONDS)) {
                throw Unreachable.notAsked("All " + settings.connections() + " connections to Redis were in use for "
                        + settings.timeout().toMillis() + " ms. Fix: Raise connections(...).");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Unreachable.notAsked("Interrupted while waiting for a connection to Redis.");
        } finally {
            waiting.decrementAndGet();
        }
    }

    private List<Reply> run(Session session, List<Command> commands) {
        boolean fine = false;
        Line line = session.line();
        line.begin(System.nanoTime() + budget(commands.size()));
        try {
            resources.watch().wake();
            List<Reply> replies = session.run(commands);
            fine = true;
            return replies;
        } catch (Unreachable e) {
            if (!session.isToMaster()) {
                // The others lead there as well, and new ones perhaps to the server that took over.
                dropIdle();
            }
            throw e;
        } catch (RuntimeException e) {
            // Also what a parser throws at something that is no Redis.
            throw lost(line, e);
        } finally {
            if (line.end() && fine) {
                idle.addFirst(session);
            } else {
                drop(session);
            }
            if (closed) {
                dropIdle();
            }
        }
    }

    /** Large batches get more time, as they take more. */
    private long budget(int commands) {
        return settings.timeout().toNanos() * (1 + commands / 256);
    }

    private Session open() {
        AtomicReference<String> server = new AtomicReference<>(name);
        return resources.opening().open(server::get, () -> connect(server), this::drop);
    }

    private Session connect(AtomicReference<String> server) {
        Line line = new Line(address.get(), resources.traffic());
        server.set("Redis at " + line.address());
        Session session = new Session(line);
        resources.watch().add(line);
        line.begin(System.nanoTime() + settings.connect().toNanos());
        boolean fine = false;
        try {
            resources.watch().wake();
            session.greet(settings, true);
            fine = true;
            return session;
        } catch (Unreachable e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw lost(line, e);
        } finally {
            line.end();
            if (!fine) {
                drop(session);
            }
        }
    }

    private void drop(Session session) {
        session.line().close();
        resources.watch().remove(session.line());
    }

    private void dropIdle() {
        for (Session session = idle.pollFirst(); session != null; session = idle.pollFirst()) {
            drop(session);
        }
    }

    /** Drops idle connections to servers other than this one. */
    void leave(Address others) {
        for (Session session : idle) {
            if (!session.line().address().equals(others) && idle.remove(session)) {
                drop(session);
            }
        }
    }

    boolean resting() {
        return guard.resting();
    }

    /** Drops idle connections, and those in use when their trips end. */
    void close() {
        closed = true;
        dropIdle();
    }

    private RuntimeException lost(Line line, Exception cause) {
        return line.wasCut()
                ? Unreachable.broken(
                        "Redis at " + line.address() + " did not answer in time. Fix: Ask RedisDoctor why; where it is"
                                + " only far away, raise timeout(...) and connectTimeout(...).",
                        cause)
                : new Lost(line.address(), cause);
    }

    /** A connection that the other side ended. */
    private static final class Lost extends RuntimeException {
        private final Address address;

        Lost(Address address, @Nullable Exception cause) {
            super(cause);
            this.address = address;
        }

        Unreachable unreachable() {
            return Unreachable.broken(problem(), getCause());
        }

        Unreachable notRepeated() {
            return Unreachable.lost(problem(), getCause());
        }

        private String problem() {
            Throwable root = getCause();
            while (root != null && root.getCause() != null) {
                root = root.getCause();
            }
            String said = root == null || root.getMessage() == null ? String.valueOf(root) : root.getMessage();
            return "Redis at " + address + " can't be reached: " + Advice.with(said, Advice.on(getCause()));
        }
    }
}
