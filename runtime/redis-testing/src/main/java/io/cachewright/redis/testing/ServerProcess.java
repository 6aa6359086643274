package io.cachewright.redis.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A server's process, one after the other. It ends with this JVM at the latest. Safe for any number of threads. */
final class ServerProcess {
    private static final int LOG_LINES = 40;

    private final List<String> command;
    private final Path folder;
    private final Path log;
    private final Thread atExit = new Thread(this::kill, "end of a Redis server");
    private Process process;
    private boolean frozen;

    ServerProcess(List<String> command, Path folder) {
        this.command = command;
        this.folder = folder;
        this.log = folder.resolve("server.log");
        this.process = launch();
        Runtime.getRuntime().addShutdownHook(atExit);
    }

    private Process launch() {
        try {
            Process started = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
            started.getOutputStream().close();
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    synchronized long pid() {
        return process.pid();
    }

    synchronized boolean isAlive() {
        return process.isAlive();
    }

    synchronized void restart() {
        if (process.isAlive()) {
            kill();
        }
        process = launch();
    }

    /** Ends it without a chance to do anything; one that stands still as well. */
    synchronized void kill() {
        process.destroyForcibly();
        Await.end(process);
        frozen = false;
    }

    /** Lets it end in order. */
    synchronized void stop() {
        resume();
        process.destroy();
        Await.end(process);
    }

    synchronized void freeze() {
        signal("STOP");
        frozen = true;
    }

    synchronized void resume() {
        if (frozen && process.isAlive()) {
            signal("CONT");
        }
        frozen = false;
    }

    /** Ends it for good. */
    void close() {
        kill();
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException e) {
            // The JVM is ending, and the hook has run or will.
        }
    }

    /** Java itself has no way to. */
    private void signal(String name) {
        try {
            Process kill = new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!kill.waitFor(Await.LONG.toSeconds(), TimeUnit.SECONDS) || kill.exitValue() != 0) {
                throw new IllegalStateException("The signal " + name + " did not reach process " + process.pid() + ".");
            }
        } catch (IOException e) {
            throw new UnsupportedOperationException("a server is frozen with the command 'kill', which is not here", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while sending " + name, e);
        }
    }

    String log() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            return "(no log: " + e + ")";
        }
    }

    /** The last lines, for a message. */
    String logEnd() {
        List<String> lines = log().lines().toList();
        return String.join("\n", lines.subList(Math.max(0, lines.size() - LOG_LINES), lines.size()));
    }
}
