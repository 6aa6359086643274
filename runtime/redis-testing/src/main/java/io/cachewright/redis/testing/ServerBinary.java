package io.cachewright.redis.testing;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor.Version;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import redis.embedded.core.ExecutableProvider;
import redis.embedded.model.OsArchitecture;

/** A program that can serve Redis, and what it says it is: {@code Redis}, {@code 7.0.15}. */
record ServerBinary(Path path, String product, String version) {
    static final String PROPERTY = "cachewright.redis.server";

    private static final Pattern VERSION = Pattern.compile("(\\w+) server v=(\\d+\\.\\d+\\.\\d+)");
    /** Older ones of the system are passed over: the carried one is known. */
    private static final int OLDEST_OF_SYSTEM = 7;

    /** The one that the property names, else the system's if it is new enough, else the one that we carry. */
    static ServerBinary find() {
        String named = System.getProperty(PROPERTY);
        if (named != null) {
            return ask(Path.of(named))
                    .orElseThrow(() -> new IllegalStateException("'" + named
                            + "' does not tell its version, so it can not serve Redis here.\n"
                            + "  Fix: Let the system property " + PROPERTY + " name a redis-server or valkey-server."));
        }
        return ofSystem().orElseGet(() -> Carried.BINARY);
    }

    private static Optional<ServerBinary> ofSystem() {
        String folders = System.getenv().getOrDefault("PATH", "");
        return Stream.of(folders.split(File.pathSeparator))
                .filter(folder -> !folder.isEmpty())
                .flatMap(folder -> Stream.of("redis-server", "valkey-server").map(Path.of(folder)::resolve))
                .filter(Files::isExecutable)
                .flatMap(path -> ask(path).stream())
                .filter(binary -> binary.atLeast(OLDEST_OF_SYSTEM, 0))
                .findFirst();
    }

    boolean atLeast(int major, int minor) {
        return Version.parse(version).compareTo(Version.parse(major + "." + minor)) >= 0;
    }

    /** Empty where the program can't be run or is another one. */
    private static Optional<ServerBinary> ask(Path path) {
        try {
            Process process = new ProcessBuilder(path.toString(), "--version")
                    .redirectErrorStream(true)
                    .start();
            process.getOutputStream().close();
            String said;
            try (InputStream output = process.getInputStream()) {
                said = new String(output.readAllBytes(), StandardCharsets.UTF_8);
            }
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
            Matcher version = VERSION.matcher(said);
            return version.find()
                    ? Optional.of(new ServerBinary(path, version.group(1), version.group(2)))
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /** What the embedded-redis artifact carries for this system; unpacked once, into a folder that only we may enter. */
    private static final class Carried {
        static final ServerBinary BINARY = unpack();

        private static ServerBinary unpack() {
            try {
                OsArchitecture here = OsArchitecture.detectOSandArchitecture();
                String resource = ExecutableProvider.newProvidedVersionsMap().getOrDefault(here, "/none");
                Path folder = Files.createTempDirectory("cachewright-redis-server-");
                Path binary =
                        folder.resolve(here.os.name().startsWith("WINDOWS") ? "redis-server.exe" : "redis-server");
                try (InputStream content = ExecutableProvider.class.getResourceAsStream(resource)) {
                    if (content == null) {
                        throw new IllegalStateException(absent("embedded-redis carries no server for " + here.os));
                    }
                    Files.copy(content, binary);
                }
                List.of(folder, binary).forEach(path -> path.toFile().deleteOnExit());
                if (!binary.toFile().setExecutable(true)) {
                    throw new IllegalStateException(absent("'" + binary + "' can not be made executable"));
                }
                return ask(binary)
                        .orElseThrow(() -> new IllegalStateException(
                                absent("the server that embedded-redis carries does not run on this system")));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static String absent(String why) {
            return "There is no Redis server to start: " + why + ", and none of version " + OLDEST_OF_SYSTEM
                    + " or newer is on the PATH.\n"
                    + "  Fix: Install redis-server or valkey-server, or let the system property " + PROPERTY
                    + " name one.";
        }
    }
}
