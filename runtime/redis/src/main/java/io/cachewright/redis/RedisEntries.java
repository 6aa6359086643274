package io.cachewright.redis;

import io.cachewright.runtime.shared.Asked;
import io.cachewright.runtime.shared.Fill;
import io.cachewright.runtime.shared.Filled;
import io.cachewright.runtime.shared.Lease;
import io.cachewright.runtime.shared.Look;
import io.cachewright.runtime.shared.SharedEntries;
import io.cachewright.runtime.shared.SharedKey;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The entries of one cache; each kind of operation has a class of its own. */
final class RedisEntries<V extends @Nullable Object> implements SharedEntries<V> {
    private final Forms forms;
    private final Reads<V> reads;
    private final Leases<V> leases;
    private final Fills<V> fills;
    private final Removal removal;

    RedisEntries(RedisCache<V> redisCache, Removal removal) {
        this.forms = redisCache.forms();
        this.reads = new Reads<>(redisCache);
        this.leases = new Leases<>(redisCache);
        this.fills = new Fills<>(redisCache, leases);
        this.removal = removal;
    }

    @Override
    public List<Look<V>> look(List<Asked> asked) {
        return reads.look(asked);
    }

    @Override
    public Look<V> check(Asked asked, String fill) {
        return reads.check(asked);
    }

    @Override
    public List<Lease> lease(List<Asked> asked, Duration time, Lease.Purpose purpose) {
        return leases.lease(asked, time, purpose);
    }

    @Override
    public List<Filled> fill(List<Fill<V>> loaded) {
        return fills.fill(loaded);
    }

    @Override
    public void release(Asked asked, Lease lease) {
        leases.release(asked, lease);
    }

    @Override
    public void invalidate(List<SharedKey> keys) {
        removal.keys(forms, keys);
    }

    @Override
    public void invalidateAll() {
        removal.cache(forms);
    }
}
