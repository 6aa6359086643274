package io.cachewright.redis.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A real Redis or Valkey server on loopback that a test may treat badly.
 *
 * <pre>{@code
 * try (RedisServer server = RedisServer.start()) {
 *     server.command("SET", "key", "value");
 *     server.freeze();
 * }
 * }</pre>
 *
 * <p>Nothing needs to be installed. It runs what the system property {@code cachewright.redis.server} names, else the
 * system's {@code redis-server} or {@code valkey-server} of version 7 or newer, else the Redis 6.2 that the
 * embedded-redis artifact carries. It ends with {@link #close()}, or with the JVM. Safe for any number of threads.
 */
public final class RedisServer implements AutoCloseable {
    private static final int TRIES = 10;

    private final ServerBinary binary;
    private final Path folder;
    private final int port;
    private final @Nullable String password;
    private final ServerProcess process;
    private final Commands commands;

    private RedisServer(ServerBinary binary, Path folder, int port, RedisServerBuilder settings) {
        this.binary = binary;
        this.folder = folder;
        this.port = port;
        this.password = settings.password();
        List<String> command = new ArrayList<>(List.of(binary.path().toString(), "redis.conf"));
        command.addAll(settings.arguments());
        this.process = new ServerProcess(command, folder);
        this.commands = new Commands(port, password);
    }

    /** Starts one with the defaults of {@link RedisServerBuilder}. */
    public static RedisServer start() {
        return builder().start();
    }

    /** Settings for a server that differs from the defaults. */
    public static RedisServerBuilder builder() {
        return new RedisServerBuilder();
    }

    static RedisServer start(RedisServerBuilder settings) {
        ServerBinary binary = ServerBinary.find();
        for (int i = 1; ; i++) {
            RedisServer server = launch(binary, settings);
            try {
                server.awaitAnswer();
                return server;
            } catch (RuntimeException e) {
                boolean taken = server.log().contains("Address already in use");
                server.close();
                if (!taken || i == TRIES) {
                    throw e;
                }
            }
        }
    }

    private static RedisServer launch(ServerBinary binary, RedisServerBuilder settings) {
        try {
            Path folder = Files.createTempDirectory("cachewright-redis-");
            int port = Ports.free();
            Files.writeString(folder.resolve("redis.conf"), settings.configuration(port, binary));
            return new RedisServer(binary, folder, port, settings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The port on loopback; the same for its whole life. */
    public int port() {
        return port;
    }

    /** {@code redis://127.0.0.1:12345}, with the password of the user {@code default} where there is one. */
    public String uri() {
        return "redis://" + (password == null ? "" : ":" + encoded(password) + "@") + "127.0.0.1:" + port;
    }

    private static String encoded(String secret) {
        return URLEncoder.encode(secret, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** The version, as in {@code 7.0.15}. */
    public String version() {
        return binary.version();
    }

    /** Whether it is of this version or a newer one. */
    public boolean isAtLeast(int major, int minor) {
        return binary.atLeast(major, minor);
    }

    /** Where its files are: redis.conf, server.log, and what it saves. Gone after {@link #close()}. */
    public Path folder() {
        return folder;
    }

    /** What it has logged since it was first started. */
    public String log() {
        return process.log();
    }

    /**
     * Sends a command over a connection of the kit's own, as the user {@code default}, and returns the reply. Words are as in
     * {@link RedisSession}. Throws {@link RedisErrorException} for an error, and {@link UncheckedIOException} if there is no
     * answer in 10 seconds. One command at a time. A connection that was lost since the last command is replaced, so a
     * command that itself ends connections may run twice.
     */
    public RedisReply command(Object... words) {
        return commands.send(words);
    }

    /** A connection of the caller's own, as the user {@code default}. */
    public RedisSession connect() {
        return commands.connect();
    }

    /** A line of INFO: {@code info("role")}; empty where there is none. */
    public String info(String field) {
        return command("INFO")
                .text()
                .lines()
                .filter(line -> line.startsWith(field + ":"))
                .map(line -> line.substring(field.length() + 1))
                .findFirst()
                .orElse("");
    }

    /** Whether the process lives, frozen or not. */
    public boolean isRunning() {
        return process.isAlive();
    }

    /** SIGKILL, as {@code kill -9}: nothing is saved, connections break. */
    public void kill() {
        commands.disconnect();
        process.kill();
    }

    /** SIGTERM: it saves where it was told to save, and ends. */
    public void stop() {
        commands.disconnect();
        process.stop();
    }

    /** Starts it again, after {@link #kill()} or {@link #stop()} or while it runs: same port, same folder. */
    public void restart() {
        relaunch();
        awaitAnswer();
    }

    /** Like {@link #restart()}, but returns before it answers: while it still loads what it had saved. */
    public void relaunch() {
        commands.disconnect();
        process.restart();
    }

    /** SIGSTOP: connections stay open, new ones are accepted by the system, nobody answers. Not on Windows. */
    public void freeze() {
        process.freeze();
    }

    /** Ends {@link #freeze()}: the server answers the commands that have piled up. */
    public void resume() {
        process.resume();
    }

    /** Makes a replica a master, as an operator would: REPLICAOF NO ONE. Its former master is not told. */
    public void promote() {
        command("REPLICAOF", "NO", "ONE");
        Await.until(this + " is a master", () -> info("role").equals("master"), process::logEnd);
    }

    /** Makes it a replica of another server, losing what it holds once they have talked. */
    public void follow(RedisServer master) {
        command("REPLICAOF", "127.0.0.1", master.port());
    }

    /** Waits until a replica has all that its master had when this was called. */
    public void awaitSync(RedisServer master) {
        Await.until(
                this + " is linked to " + master,
                () -> info("master_link_status").equals("up"),
                process::logEnd);
        long offset = Long.parseLong(master.info("master_repl_offset"));
        Await.until(
                this + " has caught up with " + master,
                () -> Long.parseLong(info("slave_repl_offset")) >= offset,
                process::logEnd);
    }

    /** Ends the process for good and removes its folder; more than once is fine. */
    @Override
    public void close() {
        commands.disconnect();
        process.close();
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            // Gone already, or the system's to clear away: it lies in its folder for temporary files.
        }
    }

    /** As in {@code Redis 7.0.15 at 127.0.0.1:12345}. */
    @Override
    public String toString() {
        return binary.product() + " " + version() + " at 127.0.0.1:" + port;
    }

    private void awaitAnswer() {
        Await.until(this + " answers", this::answers, process::logEnd);
    }

    private boolean answers() {
        if (!process.isAlive()) {
            throw new IllegalStateException(this + " did not start. Its log ends with:\n" + process.logEnd());
        }
        try {
            // Its own number, because another server may have taken the port.
            return command("PING").text().equals("PONG") && info("process_id").equals(Long.toString(process.pid()));
        } catch (UncheckedIOException | RedisErrorException e) {
            return false;
        }
    }
}
