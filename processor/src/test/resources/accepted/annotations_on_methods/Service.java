package annotations_on_methods;

import io.cachewright.CacheInvalidate;
import io.cachewright.Cached;
import jakarta.validation.Valid;

public class Service {
    @Nightly(at = "04:00", days = {})
    @ForTools
    @Valid
    @NotBlank
    @OnTypes
    @Cached
    public String find(@Named("id") @NotBlank String id) {
        return id;
    }

    @Nightly(at = "03:00")
    @Nightly(at = "05:00")
    @CacheInvalidate(method = "find", all = true)
    public void refresh() {}
}
