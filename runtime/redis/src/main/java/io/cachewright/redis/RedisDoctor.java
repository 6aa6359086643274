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
 * Connects to where a store would, with its credentials, and says in words what is wrong there and what to do: whether it
 * can be reached, its version and role, what happens when its memory is full, persistence, permissions, clock, encryption.
 * Changes nothing but one key of its own, which it removes. Nothing secret is in what it says.
 *
 * <pre>{@code
 * java -cp ... io.cachewright.redis.RedisDoctor shop redis://localhost
 * }</pre>
 */
public final class RedisDoctor {
    private static final String CACHE = "cachewright-doctor";
    private static final String ENVIRONMENT = "REDIS_URI";

    /** What there is to say of the server at this URI, for the store of the application of this name. */
    public static List<Finding> examine(String app, String uri) {
        return examine(RedisStore.builder(app).uri(uri));
    }

    /**
     * What there is to say of the servers that this store would have: of the server, of the master that the Sentinels name,
     * or of each server of a cluster that is named. Takes as long as a few trips to each.
     *
     * @throws IllegalStateException if it is not said where the servers are
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
     * Prints it for an application's name and a URI, which is taken from the environment's {@value #ENVIRONMENT} where it is
     * not given. Ends with 1 if there is a problem, with 2 if it was called wrongly.
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
