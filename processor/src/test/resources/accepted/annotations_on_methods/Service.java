package annotations_on_methods;

import io.cachewright.CacheInvalidate;
import io.cachewright.Cached;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;

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

    @NotNull
    @Cached
    public List<@NotNull String> all(@NotNull String id, List<@NotNull String> more) {
        return more;
    }

    @Nightly(at = "03:00")
    @Nightly(at = "05:00")
    @CacheInvalidate(method = "find", all = true)
    public void refresh() {}
}
