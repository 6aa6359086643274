package interface_inherits;

import io.cachewright.Cached;
import java.util.Optional;

public interface Narrowed extends Users {
    @Override
    @Cached
    Optional<String> find(Long id);
}
