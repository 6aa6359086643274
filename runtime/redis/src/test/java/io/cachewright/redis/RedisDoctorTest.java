package io.cachewright.redis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.cachewright.redis.doctor.Finding;
import io.cachewright.redis.doctor.Finding.Kind;
import io.cachewright.redis.testing.NetworkProxy;
import io.cachewright.redis.testing.RedisCluster;
import io.cachewright.redis.testing.RedisSentinels;
import io.cachewright.redis.testing.RedisServer;
import io.cachewright.redis.testing.TestCertificate;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the doctor says of real servers. */
class RedisDoctorTest {
    private static final String[] ALL_NEEDED = RedisAcl.rules("shop").toArray(String[]::new);

    @Test
    void a_server_for_caches_alone_is_fine() {
        try (RedisServer server = RedisServer.builder()
                .directive("maxmemory", "100mb")
                .directive("maxmemory-policy", "allkeys-lru")
                .start()) {
            List<Finding> found = RedisDoctor.examine("shop", server.uri());
            assertTrue(found.stream().allMatch(each -> each.kind() == Kind.FINE), found::toString);
            says(found, Kind.FINE, server.version());
            says(found, Kind.FINE, "evicts what is asked for least");
            says(found, Kind.FINE, "may do all that is needed");
            assertEquals(0, server.command("DBSIZE").number());
        }
    }

    @Test
    void what_happens_when_memory_is_full_is_said() {
        try (RedisServer server = RedisServer.start()) {
            says(RedisDoctor.examine("shop", server.uri()), Kind.ADVICE, "maxmemory is not set");
            server.command("CONFIG", "SET", "maxmemory", "100mb");
            for (String policy : List.of("allkeys-lfu", "volatile-lru", "volatile-lfu")) {
                server.command("CONFIG", "SET", "maxmemory-policy", policy);
                says(RedisDoctor.examine("shop", server.uri()), Kind.FINE, "(" + policy + ")");
            }
            for (String policy : List.of("noeviction", "allkeys-random", "volatile-random", "volatile-ttl")) {
                server.command("CONFIG", "SET", "maxmemory-policy", policy);
                says(RedisDoctor.examine("shop", server.uri()), Kind.ADVICE, "(" + policy + ")");
            }
            server.command("CONFIG", "SET", "maxmemory", "1");
            server.command("CONFIG", "SET", "maxmemory-policy", "noeviction");
            says(RedisDoctor.examine("shop", server.uri()), Kind.PROBLEM, "no new results are kept");
            says(RedisDoctor.examine("shop", server.uri()), Kind.ADVICE, "nine tenths");
        }
    }

    @Test
    void to_be_full_is_as_it_should_be_where_it_evicts() {
        try (RedisServer server = RedisServer.builder()
                .directive("maxmemory-policy", "allkeys-lru")
                .start()) {
            long used = Long.parseLong(server.info("used_memory"));
            server.command("CONFIG", "SET", "maxmemory", used / 100 * 107);

            List<Finding> found = RedisDoctor.examine("shop", server.uri());

            assertTrue(found.stream().allMatch(each -> each.kind() == Kind.FINE), found::toString);
        }
    }

    @Test
    void writing_each_change_to_the_disk_is_not_worth_it() {
        try (RedisServer server =
                RedisServer.builder().directive("appendonly", "yes").start()) {
            says(RedisDoctor.examine("shop", server.uri()), Kind.ADVICE, "appendonly");
        }
    }

    @Test
    void a_user_with_exactly_what_is_needed_is_fine_and_each_that_lacks_is_named() {
        try (RedisServer server =
                RedisServer.builder().user("app", "secret", ALL_NEEDED).start()) {
            String uri = "redis://app:secret@127.0.0.1:" + server.port();
            says(RedisDoctor.examine("shop", uri), Kind.FINE, "The user 'app' may do all that is needed");
            for (String command :
                    List.of("getrange", "pttl", "unlink", "eval", "evalsha", "set", "setrange", "pexpire")) {
                server.command("ACL", "SETUSER", "app", "-" + command);
                Finding finding = says(RedisDoctor.examine("shop", uri), Kind.PROBLEM, "The user 'app' may not run");
                assertEquals("ACL SETUSER app +" + command, finding.fix());
                server.command("ACL", "SETUSER", "app", "+" + command);
            }
            Finding keys = says(RedisDoctor.examine("depot", uri), Kind.PROBLEM, "may not use the keys");
            assertEquals("ACL SETUSER app ~{depot:*", keys.fix());
            server.command("ACL", "SETUSER", "app", "-info");
            assertEquals(
                    "ACL SETUSER app +info",
                    says(RedisDoctor.examine("shop", uri), Kind.PROBLEM, "INFO").fix());
            assertFalse(RedisDoctor.examine("shop", uri).toString().contains("secret"));
        }
    }

    @Test
    void what_another_database_takes_is_looked_at_too() {
        try (RedisServer server =
                RedisServer.builder().user("app", "secret", ALL_NEEDED).start()) {
            String uri = "redis://app:secret@127.0.0.1:" + server.port() + "/3";
            Finding finding = says(RedisDoctor.examine("shop", uri), Kind.PROBLEM, "may not run SELECT");
            assertEquals("ACL SETUSER app +select", finding.fix());
            server.command("ACL", "SETUSER", "app", "+select");
            says(RedisDoctor.examine("shop", uri), Kind.FINE, "may do all that is needed");
            says(RedisDoctor.examine("shop", server.uri() + "/77"), Kind.PROBLEM, "It has no database 77");
        }
    }

    @Test
    void so_is_what_a_cluster_takes() {
        try (RedisCluster cluster = RedisCluster.start()) {
            RedisServer master = cluster.masters().get(0);
            master.command("ACL", "SETUSER", "app", "on", ">secret");
            RedisAcl.clusterRules("shop").forEach(rule -> master.command("ACL", "SETUSER", "app", rule));
            RedisStoreBuilder store =
                    RedisStore.builder("shop").cluster("redis://app:secret@127.0.0.1:" + master.port());
            says(RedisDoctor.examine(store), Kind.FINE, "may do all that is needed");
            master.command("ACL", "SETUSER", "app", "-cluster", "-asking");
            Finding finding = says(RedisDoctor.examine(store), Kind.PROBLEM, "may not run");
            assertEquals("ACL SETUSER app +asking +cluster|slots", finding.fix());
        }
    }

    @Test
    void what_is_wrong_with_the_credentials_is_said_without_them() {
        try (RedisServer server = RedisServer.builder().password("hidden").start()) {
            String host = "127.0.0.1:" + server.port();
            says(RedisDoctor.examine("shop", "redis://" + host), Kind.PROBLEM, "It wants a password");
            List<Finding> wrong = RedisDoctor.examine("shop", "redis://:wrongone@" + host);
            says(wrong, Kind.PROBLEM, "WRONGPASS");
            assertFalse(wrong.toString().contains("wrongone"));
            says(RedisDoctor.examine("shop", "redis://:hidden@" + host), Kind.FINE, "may do all");
        }
    }

    @Test
    void a_replica_is_not_the_master() {
        try (RedisServer master = RedisServer.start();
                RedisServer replica = RedisServer.builder().replicaOf(master).start()) {
            replica.awaitSync(master);
            Finding finding = says(RedisDoctor.examine("shop", replica.uri()), Kind.PROBLEM, "It is a replica of");
            assertTrue(finding.text().contains("127.0.0.1:" + master.port()), finding::toString);
            says(RedisDoctor.examine("shop", master.uri()), Kind.FINE, "master with replicas");
        }
    }

    @Test
    void a_server_that_is_not_there_or_says_nothing_is_a_problem() {
        RedisServer server = RedisServer.start();
        try (server) {
            server.freeze();
            says(RedisDoctor.examine("shop", server.uri()), Kind.PROBLEM, "did not answer INFO within 3000 ms");
            server.resume();
        }
        says(RedisDoctor.examine("shop", server.uri()), Kind.PROBLEM, "Can't reach 127.0.0.1:" + server.port());
    }

    @Test
    void tls_that_does_not_fit_is_a_problem() {
        try (RedisServer server = RedisServer.start();
                TestCertificate certificate = TestCertificate.of("127.0.0.1");
                NetworkProxy proxy = NetworkProxy.withTls(server.port(), certificate.context())) {
            String secured = "rediss://127.0.0.1:" + proxy.port();
            Finding finding = says(RedisDoctor.examine("shop", secured), Kind.PROBLEM, "Can't make a TLS connection");
            assertTrue(finding.fix().contains("certificate"), finding::toString);
            RedisStoreBuilder trusting = RedisStore.builder("shop").uri(secured).tls(certificate.context());
            says(RedisDoctor.examine(trusting), Kind.FINE, "may do all that is needed");
        }
    }

    @Test
    void a_server_of_a_cluster_is_not_one_alone() {
        try (RedisCluster cluster = RedisCluster.start();
                RedisServer alone = RedisServer.start()) {
            String node = "redis://127.0.0.1:" + cluster.masters().get(0).port();
            says(RedisDoctor.examine("shop", node), Kind.PROBLEM, "has only some of the keys");
            List<Finding> found = RedisDoctor.examine(RedisStore.builder("shop").cluster(node));
            assertTrue(found.stream().noneMatch(each -> each.kind() == Kind.PROBLEM), found::toString);
            says(
                    RedisDoctor.examine(RedisStore.builder("shop").cluster(alone.uri())),
                    Kind.PROBLEM,
                    "part of no cluster");
        }
    }

    @Test
    void sentinels_are_asked_for_the_master() {
        try (RedisSentinels sentinels = RedisSentinels.start()) {
            String[] uris = sentinels.sentinels().stream().map(RedisServer::uri).toArray(String[]::new);
            List<Finding> found =
                    RedisDoctor.examine(RedisStore.builder("shop").sentinel(RedisSentinels.MASTER_NAME, uris));
            assertTrue(found.stream().noneMatch(each -> each.kind() == Kind.PROBLEM), found::toString);
            says(found, Kind.FINE, "may do all that is needed");
            says(
                    RedisDoctor.examine(RedisStore.builder("shop").sentinel("nobody", uris)),
                    Kind.PROBLEM,
                    "knows no master called 'nobody'");
            says(RedisDoctor.examine("shop", uris[0]), Kind.PROBLEM, "It is a Sentinel");
            says(
                    RedisDoctor.examine(RedisStore.builder("shop")
                            .sentinel(RedisSentinels.MASTER_NAME, uris[0], "redis://127.0.0.1:1")),
                    Kind.ADVICE,
                    "This Sentinel can't be asked");
        }
    }

    @Test
    void the_program_prints_it_and_ends_accordingly() {
        try (RedisServer server = RedisServer.start()) {
            ByteArrayOutputStream printed = new ByteArrayOutputStream();
            PrintStream to = new PrintStream(printed, true, StandardCharsets.UTF_8);
            assertEquals(0, RedisDoctor.run(new String[] {"shop", server.uri()}, to));
            assertTrue(
                    printed.toString(StandardCharsets.UTF_8).contains("fine: 127.0.0.1:" + server.port()),
                    printed::toString);
            assertTrue(
                    printed.toString(StandardCharsets.UTF_8).contains("  Fix: CONFIG SET maxmemory"),
                    printed::toString);
            assertEquals(1, RedisDoctor.run(new String[] {"shop", "redis://127.0.0.1:1"}, to));
            assertEquals(2, RedisDoctor.run(new String[] {}, to));
        }
    }

    private static Finding says(List<Finding> found, Kind kind, String text) {
        return found.stream()
                .filter(each -> each.kind() == kind && each.text().contains(text))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + kind + " with '" + text + "' in " + found));
    }
}
