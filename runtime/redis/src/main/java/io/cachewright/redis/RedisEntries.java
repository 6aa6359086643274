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
    private final Looking<V> looking;
    private final Leasing<V> leasing;
    private final Filling<V> filling;
    private final Removal removal;

    RedisEntries(RedisCache<V> redisCache, Removal removal) {
        this.forms = redisCache.forms();
        this.looking = new Looking<>(redisCache);
        this.leasing = new Leasing<>(redisCache);
        this.filling = new Filling<>(redisCache, leasing);
        this.removal = removal;
    }

    @Override
    public List<Look<V>> look(List<Asked> asked) {
        return looking.look(asked);
    }

    @Override
    public Look<V> check(Asked asked, String fill) {
        return looking.check(asked);
    }

    @Override
    public List<Lease> lease(List<Asked> asked, Duration time, Lease.Purpose purpose) {
        return leasing.lease(asked, time, purpose);
    }

    @Override
    public List<Filled> fill(List<Fill<V>> fills) {
        return filling.fill(fills);
    }

    @Override
    public void release(Asked asked, Lease lease) {
        leasing.release(asked, lease);
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
