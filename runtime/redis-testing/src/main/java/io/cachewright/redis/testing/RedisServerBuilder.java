package io.cachewright.redis.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a server is to be started. Unless told otherwise it listens on loopback only, keeps nothing on disk, wants no
 * password, and allows DEBUG.
 *
 * <pre>{@code
 * RedisServer.builder().directive("maxmemory", "10mb").directive("maxmemory-policy", "allkeys-lru").start();
 * }</pre>
 *
 * <p>One thread at a time.
 */
public final class RedisServerBuilder {
    private final List<String> lines = new ArrayList<>();
    private final List<String> arguments = new ArrayList<>();
    private @Nullable String password;

    RedisServerBuilder() {}

    /**
     * Adds a line of redis.conf: {@code directive("save", "60", "1")}. Arguments are quoted where they need it. Where a
     * directive can be given once only, the last one wins, over the defaults as well; relative files, as of
     * {@code aclfile} and {@code dbfilename}, lie in {@link RedisServer#folder()}.
     */
    public RedisServerBuilder directive(String name, String... values) {
        lines.add(Stream.concat(Stream.of(name), Stream.of(values).map(RedisServerBuilder::quoted))
                .collect(Collectors.joining(" ")));
        return this;
    }

    /** Wants this password of the user {@code default}: of everybody who names no user. */
    public RedisServerBuilder password(String password) {
        this.password = password;
        return directive("requirepass", password).directive("masterauth", password);
    }

    /**
     * Adds a user, with rules as ACL SETUSER takes them: {@code user("app", "secret", "~app:*", "+get", "+set")}. The user
     * {@code default} stays, because {@link RedisServer#command} goes by it.
     */
    public RedisServerBuilder user(String name, String password, String... rules) {
        return directive(
                "user",
                Stream.concat(Stream.of(name, "on", ">" + password), Stream.of(rules))
                        .toArray(String[]::new));
    }

    /** Follows another server, and reads as well as it did with {@link #password}. */
    public RedisServerBuilder replicaOf(RedisServer master) {
        return replicaOf(master.port());
    }

    /** Follows the server at a port of this machine: a proxy's, where the link is to be cut. */
    public RedisServerBuilder replicaOf(int port) {
        return directive("replicaof", "127.0.0.1", Integer.toString(port));
    }

    /** Makes it a node of a cluster that is still to be formed; {@link RedisCluster} forms one. */
    RedisServerBuilder clusterNode(int timeoutMillis) {
        return directive("cluster-enabled", "yes")
                .directive("cluster-announce-ip", "127.0.0.1")
                .directive("cluster-node-timeout", Integer.toString(timeoutMillis));
    }

    /**
     * Makes it a Sentinel, which watches what {@code directive("sentinel", "monitor", ...)} tells it to. For several at once with
     * a master and a replica there is {@link RedisSentinels}.
     */
    public RedisServerBuilder sentinel() {
        arguments.add("--sentinel");
        return this;
    }

    /**
     * Starts it, on a free port, and returns when it answers. Throws {@link IllegalStateException} with the end of its log
     * if it doesn't within 30 seconds.
     */
    public RedisServer start() {
        return RedisServer.start(this);
    }

    boolean isSentinel() {
        return !arguments.isEmpty();
    }

    @Nullable
    String password() {
        return password;
    }

    List<String> arguments() {
        return arguments;
    }

    String configuration(int port, ServerBinary binary) {
        RedisServerBuilder all = new RedisServerBuilder()
                .directive("bind", "127.0.0.1")
                .directive("port", Integer.toString(port))
                .directive("dir", ".");
        if (!isSentinel()) {
            all.directive("save", "").directive("repl-diskless-sync-delay", "0");
            if (binary.atLeast(7, 0)) {
                all.directive("enable-debug-command", "local");
            }
        }
        all.lines.addAll(lines);
        return String.join("\n", all.lines) + "\n";
    }

    private static String quoted(String value) {
        boolean plain = !value.isEmpty() && value.chars().allMatch(c -> c > ' ' && c != '"' && c != '\'' && c != '\\');
        return plain ? value : '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
