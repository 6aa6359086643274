package io.cachewright.spring;

import io.cachewright.redis.RedisStoreBuilder;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.data.redis.autoconfigure.DataRedisConnectionDetails;
import org.springframework.boot.data.redis.autoconfigure.DataRedisConnectionDetails.Cluster;
import org.springframework.boot.data.redis.autoconfigure.DataRedisConnectionDetails.MasterReplica;
import org.springframework.boot.data.redis.autoconfigure.DataRedisConnectionDetails.Node;
import org.springframework.boot.data.redis.autoconfigure.DataRedisConnectionDetails.Sentinel;
import org.springframework.boot.data.redis.autoconfigure.DataRedisConnectionDetails.Standalone;
import org.springframework.boot.ssl.SslBundle;

/** Where Redis is according to the bean of a {@link ServiceConnection}. Only for use where Spring Data is there. */
record ServicePlace(DataRedisConnectionDetails details) implements RedisPlace {
    /** Of a bean of that type. */
    static ServicePlace of(Object bean) {
        return new ServicePlace((DataRedisConnectionDetails) bean);
    }

    @Override
    public void tell(RedisStoreBuilder builder) {
        SslBundle bundle = details.getSslBundle();
        where(builder, bundle != null);
        Optional.ofNullable(details.getUsername()).ifPresent(builder::user);
        Optional.ofNullable(details.getPassword()).ifPresent(builder::password);
        if (bundle != null) {
            builder.tls(bundle.createSslContext());
        }
    }

    private void where(RedisStoreBuilder builder, boolean tls) {
        Sentinel sentinel = details.getSentinel();
        Cluster cluster = details.getCluster();
        Standalone one = details.getStandalone();
        if (sentinel != null) {
            builder.sentinel(
                            sentinel.getMaster(),
                            RedisPlace.uris(
                                    tls, sentinel.getUsername(), sentinel.getPassword(), nodes(sentinel.getNodes())))
                    .database(sentinel.getDatabase());
        } else if (cluster != null) {
            builder.cluster(RedisPlace.uris(tls, nodes(cluster.getNodes())));
        } else if (one != null) {
            builder.uri(RedisPlace.uris(tls, List.of(one.getHost() + ":" + one.getPort()))[0])
                    .database(one.getDatabase());
        } else {
            MasterReplica several = details.getMasterReplica();
            throw RedisPlace.unclear("A service connection to Redis names "
                    + (several == null ? "no server." : "a master and replicas without Sentinels."));
        }
    }

    private static List<String> nodes(List<Node> nodes) {
        return nodes.stream().map(node -> node.host() + ":" + node.port()).toList();
    }
}
