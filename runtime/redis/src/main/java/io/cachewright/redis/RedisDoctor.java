package io.cachewright.redis;

import io.cachewright.redis.doctor.Examination;
import io.cachewright.redis.doctor.Finding;
import io.cachewright.redis.doctor.SentinelExamination;
import io.cachewright.redis.layout.Layout;
import io.cachewright.redis.wire.Address;
import io.cachewright.redis.wire.Settings;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Connects to the servers of a store, with its credentials, and says in words what is wrong there and what to do:
 * whether they can be reached, their version and role, what happens when their memory is full, persistence,
 * permissions, clock, encryption. Changes nothing but one key of its own, which it removes. Its findings hold nothing
 * secret.
 *
 * <pre>{@code
 * java -cp ... io.cachewright.redis.RedisDoctor shop redis://localhost
 * }</pre>
 */
public final class RedisDoctor {
    private static final String CACHE = "cachewright-doctor";
    private static final String ENVIRONMENT = "REDIS_URI";

    /** The findings about the server at this URI, for the store of the application of this name. */
    public static List<Finding> examine(String app, String uri) {
        return examine(RedisStore.builder(app).uri(uri));
    }

    /**
     * The findings about the servers of this store: the one server, the master that the Sentinels name, or each server
     * of the cluster that the settings name. Takes a few trips to each.
     *
     * @throws IllegalStateException if the settings don't say where the servers are
     */
    public static List<Finding> examine(RedisStoreBuilder store) {
        Servers servers = store.where();
        Settings settings = store.settings();
        byte[] name = new Layout(store.app(), 1, null).of(CACHE, "").version(0);
        String key = new String(name, StandardCharsets.UTF_8);
        List<Finding> found = new ArrayList<>();
        for (Address server : servers(servers, settings, found)) {
            found.addAll(new Examination(server, settings, servers.kind() == Servers.Kind.CLUSTER, key).findings());
        }
        return List.copyOf(found);
    }

    private static List<Address> servers(Servers servers, Settings settings, List<Finding> found) {
        if (servers.kind() != Servers.Kind.SENTINELS) {
            return servers.addresses();
        }
        SentinelExamination sentinels =
                new SentinelExamination(servers.master(), servers.addresses(), servers.ofSentinels(settings));
        return sentinels.masters(found);
    }

    /**
     * Prints the findings for an application's name and a URI, which is by default that of the environment variable
     * {@value #ENVIRONMENT}. The exit code is 1 if there is a problem, and 2 if the arguments are wrong.
     */
    public static void main(String[] arguments) {
        System.exit(run(arguments, System.out));
    }

    static int run(String[] arguments, PrintStream to) {
        String uri = arguments.length == 2 ? arguments[1] : System.getenv(ENVIRONMENT);
        if (uri == null || arguments.length < 1 || arguments.length > 2) {
            to.println("Usage: RedisDoctor <name of the application> redis://[[user]:password@]host[:port]");
            return 2;
        }
        List<Finding> findings = examine(arguments[0], uri);
        findings.forEach(to::println);
        return findings.stream().anyMatch(each -> each.kind() == Finding.Kind.PROBLEM) ? 1 : 0;
    }

    private RedisDoctor() {}
}
