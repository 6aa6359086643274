package serializable_host;

import io.cachewright.CacheInvalidate;

/** What it invalidates is others'. */
public class Ledger extends Settings {
    private static final long serialVersionUID = 1;

    @CacheInvalidate(method = "get")
    public void set(String key) {}
}
