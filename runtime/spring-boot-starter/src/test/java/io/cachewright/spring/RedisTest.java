package io.cachewright.spring;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.cachewright.redis.RedisStore;
import io.cachewright.redis.RedisStoreBuilder;
import io.cachewright.redis.testing.RedisServer;
import io.cachewright.spring.shop.PriceRepository;
import io.cachewright.spring.shop.PriceService;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.data.redis.autoconfigure.DataRedisConnectionDetails;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Applications that share results in a real Redis, and one whose Redis is not there. */
@ExtendWith(Output.class)
class RedisTest {
    private static final String NOBODY = "spring.data.redis.url=redis://localhost:1";
    private static RedisServer server;

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import({PriceService.class, PriceRepository.class})
    static class Application {}

    @BeforeAll
    static void start() {
        server = RedisServer.builder().password("secret").start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static ConfigurableApplicationContext application(String... properties) {
        List<String> all = new ArrayList<>(List.of(properties));
        all.add("spring.application.name=shop");
        return Contexts.start(Application.class, all.toArray(String[]::new));
    }

    private static String[] springs() {
        return new String[] {
            "spring.data.redis.host=localhost",
            "spring.data.redis.port=" + server.port(),
            "spring.data.redis.password=secret",
            "cachewright.redis.timeout=5s",
            "cachewright.redis.connect-timeout=5s"
        };
    }

    @Test
    void two_applications_share_results_and_what_one_forgets_both_do(Output output) {
        try (ConfigurableApplicationContext one = application(springs());
                ConfigurableApplicationContext other = application(
                        "cachewright.redis.uri=redis://:secret@localhost:" + server.port(),
                        "cachewright.redis.coherence=none",
                        "cachewright.redis.timeout=5s",
                        "cachewright.redis.connect-timeout=5s")) {
            PriceService prices = one.getBean(PriceService.class);
            Object first = prices.quote("A1");
            assertEquals(first, other.getBean(PriceService.class).quote("A1"));
            assertEquals(0, other.getBean(PriceRepository.class).queries.get());
            other.getBean(PriceService.class).reprice("A1");
            assertNotEquals(first, prices.quote("A1"));
            Health health = one.getBean(SharedTierHealth.class).health();
            assertEquals(Status.UP, health.getStatus());
            assertTrue(one.getBean(MeterRegistry.class)
                            .get("cachewright.redis.trips")
                            .functionCounter()
                            .count()
                    > 0);
        }
        assertFalse(output.text().contains("secret"), output.text());
        assertFalse(output.text().contains("does not answer"), output.text());
    }

    @Test
    void a_redis_that_is_not_there_is_said_once_and_methods_run(Output output) {
        try (ConfigurableApplicationContext alone = application(NOBODY)) {
            PriceService prices = alone.getBean(PriceService.class);
            prices.quote("A1");
            prices.quote("A1");
            assertEquals(
                    Status.DOWN, alone.getBean(SharedTierHealth.class).health().getStatus());
        }
        assertEquals(2, output.text().split("The application starts all the same", -1).length, output::text);
    }

    @Test
    void properties_that_make_no_store_are_named_with_what_is_wrong(Output output) {
        assertThrows(RuntimeException.class, () -> application("cachewright.redis.uri=localhost:6379"));
        output.shows("APPLICATION FAILED TO START");
        output.shows("Properties cachewright.redis make no store: 'localhost:6379' begins with neither redis:// nor");
        assertThrows(RuntimeException.class, () -> application(NOBODY, "cachewright.redis.connections=0"));
        output.shows("Properties spring.data.redis and cachewright.redis make no store: connections is 0.");
        output.shows("Give it 1 or more.");
    }

    @Test
    void a_redis_that_is_required_and_not_there_stops_the_start(Output output) {
        assertThrows(RuntimeException.class, () -> application(NOBODY, "cachewright.redis.required=true"));
        output.shows("APPLICATION FAILED TO START");
        output.shows("cachewright.redis.required=false");
    }

    @Test
    void a_redis_that_is_required_and_nowhere_stops_the_start_too(Output output) {
        assertThrows(RuntimeException.class, () -> application("cachewright.redis.required=true"));
        output.shows("'cachewright.redis.required' is true, and nobody says where Redis is.");
        application("cachewright.redis.required=true", "cachewright.redis.enabled=false")
                .close();
        application("cachewright.redis.required=true", "cachewright.enabled=false")
                .close();
    }

    @Test
    void an_application_without_a_name_is_told_to_have_one(Output output) {
        assertThrows(RuntimeException.class, () -> Contexts.start(Application.class, springs()));
        output.shows("APPLICATION FAILED TO START");
        output.shows("Set spring.application.name or cachewright.redis.app");
    }

    @Test
    void a_coherence_that_is_none_is_refused(Output output) {
        assertThrows(RuntimeException.class, () -> application(NOBODY, "cachewright.redis.coherence=loose"));
        output.shows("'cachewright.redis.coherence' is 'loose'");
        assertThrows(RuntimeException.class, () -> application(NOBODY, "cachewright.redis.coherence=1ms"));
        output.shows("Give 10ms or more");
    }

    @Test
    void a_lease_that_is_none_is_refused_by_its_name(Output output) {
        assertThrows(RuntimeException.class, () -> application(NOBODY, "cachewright.redis.lease-time=-1s"));
        output.shows("Property 'cachewright.redis.lease-time': the lease time is");
    }

    @Test
    void redis_can_be_left_out_and_spring_s_default_is_not_taken_for_one() {
        String[] properties = springs();
        try (ConfigurableApplicationContext without = application("cachewright.redis.enabled=false", properties[0]);
                ConfigurableApplicationContext unsaid = application()) {
            assertEquals(0, without.getBeanNamesForType(RedisStore.class).length);
            assertEquals(0, unsaid.getBeanNamesForType(RedisStore.class).length);
            assertEquals(0, unsaid.getBeanNamesForType(SharedTierHealth.class).length);
        }
    }

    @Test
    void the_password_in_a_url_wins_over_the_one_beside_it() {
        try (ConfigurableApplicationContext application = application(
                "spring.data.redis.url=redis://:secret@localhost:" + server.port(),
                "spring.data.redis.password=of another server",
                "cachewright.redis.required=true",
                "cachewright.redis.timeout=5s",
                "cachewright.redis.connect-timeout=5s")) {
            assertEquals(
                    Status.UP,
                    application.getBean(SharedTierHealth.class).health().getStatus());
        }
    }

    @Test
    void sentinels_a_cluster_and_tls_are_understood() {
        try (ConfigurableApplicationContext sentinels = application(
                        "spring.data.redis.sentinel.master=shop",
                        "spring.data.redis.sentinel.nodes=localhost:1,localhost:2",
                        "spring.data.redis.username=user",
                        "spring.data.redis.password=secret",
                        "spring.data.redis.client-name=us");
                ConfigurableApplicationContext cluster = application(
                        "spring.data.redis.cluster.nodes=localhost:1,localhost:2",
                        "spring.data.redis.ssl.enabled=true",
                        "spring.data.redis.connect-timeout=1s")) {
            assertEquals(
                    "Redis master 'shop'", sentinels.getBean(RedisStore.class).name());
            assertTrue(cluster.getBean(RedisStore.class).name().startsWith("Redis cluster at localhost:1"));
        }
    }

    @Test
    void a_master_and_replicas_without_sentinels_are_refused(Output output) {
        assertThrows(
                RuntimeException.class,
                () -> application("spring.data.redis.masterreplica.nodes=localhost:1,localhost:2"));
        output.shows("spring.data.redis.masterreplica name a master and replicas without Sentinels.");
        output.shows("Set cachewright.redis.uri");
    }

    @Test
    void sentinels_with_a_password_and_a_database_are_understood() {
        try (RedisServer sentinel = RedisServer.builder()
                .sentinel()
                .password("hidden")
                .directive("sentinel", "monitor", "shop", "127.0.0.1", "" + server.port(), "1")
                .directive("sentinel", "auth-pass", "shop", "secret")
                .start()) {
            String[] properties = {
                "spring.data.redis.sentinel.master=shop",
                "spring.data.redis.sentinel.nodes=127.0.0.1:" + sentinel.port(),
                "spring.data.redis.sentinel.password=hidden",
                "spring.data.redis.password=secret",
                "spring.data.redis.database=3",
                "cachewright.redis.required=true",
                "cachewright.redis.timeout=5s"
            };
            try (ConfigurableApplicationContext application = application(properties)) {
                application.getBean(PriceService.class).quote("A1");
            }
        }
        assertTrue(server.info("db3").startsWith("keys="));
    }

    /** As Testcontainers and Docker Compose tell of a server: by a bean, and no property. */
    @Configuration(proxyBeanMethods = false)
    static class Connected extends Application {
        @Bean
        DataRedisConnectionDetails elsewhere() {
            return new DataRedisConnectionDetails() {
                @Override
                public String getPassword() {
                    return "secret";
                }

                @Override
                public Standalone getStandalone() {
                    return Standalone.of("localhost", server.port(), 5);
                }
            };
        }
    }

    @Test
    void a_service_connection_says_where_redis_is() {
        try (ConfigurableApplicationContext application = Contexts.start(
                Connected.class,
                "spring.application.name=shop",
                "spring.data.redis.url=redis://localhost:1",
                "cachewright.redis.required=true",
                "cachewright.redis.timeout=5s")) {
            application.getBean(PriceService.class).quote("A1");
        }
        assertTrue(server.info("db5").startsWith("keys="));
    }

    @Test
    void what_spring_boot_makes_of_its_properties_is_no_service_connection() throws ClassNotFoundException {
        ClassLoader loader = RedisTest.class.getClassLoader();
        DefaultListableBeanFactory factory = new DefaultListableBeanFactory();
        Class<?> ofProperties = Class.forName(
                DataRedisConnectionDetails.class.getPackageName() + ".PropertiesDataRedisConnectionDetails");
        factory.registerBeanDefinition("properties", new RootBeanDefinition(ofProperties));
        assertNull(ServiceConnection.bean(factory, loader));
        factory.registerSingleton("container", new DataRedisConnectionDetails() {});
        assertEquals("container", ServiceConnection.bean(factory, loader));
    }

    @Test
    void a_service_connection_may_name_sentinels_or_a_cluster() {
        DataRedisConnectionDetails sentinels = new DataRedisConnectionDetails() {
            @Override
            public Sentinel getSentinel() {
                return new Named();
            }
        };
        DataRedisConnectionDetails cluster = new DataRedisConnectionDetails() {
            @Override
            public Cluster getCluster() {
                return () -> List.of(new Node("somewhere", 7000));
            }
        };
        assertEquals("Redis master 'shop'", nameOf(sentinels));
        assertEquals("Redis cluster at somewhere:7000", nameOf(cluster));
        String problem = assertThrows(
                        CachewrightPropertyException.class, () -> nameOf(new DataRedisConnectionDetails() {}))
                .getMessage();
        assertTrue(problem.startsWith("A service connection to Redis names no server.\n  Fix: "), problem);
    }

    private record Named() implements DataRedisConnectionDetails.Sentinel {
        @Override
        public int getDatabase() {
            return 1;
        }

        @Override
        public String getMaster() {
            return "shop";
        }

        @Override
        public List<DataRedisConnectionDetails.Node> getNodes() {
            return List.of(new DataRedisConnectionDetails.Node("somewhere", 26379));
        }

        @Override
        public String getUsername() {
            return "us:er";
        }

        @Override
        public String getPassword() {
            return "p@ss word";
        }
    }

    private static String nameOf(DataRedisConnectionDetails details) {
        RedisStoreBuilder builder = RedisStore.builder("shop");
        ServicePlace.of(details).tell(builder);
        try (RedisStore store = builder.build()) {
            return store.name();
        }
    }

    @Test
    void what_is_special_in_a_secret_is_encoded() {
        assertArrayEquals(
                new String[] {"rediss://us%3Aer:p%40ss%20word@one:1", "rediss://us%3Aer:p%40ss%20word@two:2"},
                RedisPlace.uris(true, "us:er", "p@ss word", List.of("one:1", "two:2")));
        assertArrayEquals(
                new String[] {"redis://:secret@one:1"}, RedisPlace.uris(false, null, "secret", List.of("one:1")));
    }
}
