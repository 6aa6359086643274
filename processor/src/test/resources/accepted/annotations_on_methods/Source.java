package annotations_on_methods;

import io.cachewright.Cached;

/** What is wrapped has its annotations itself. */
public interface Source {
    @Nightly(at = "04:00")
    @Cached
    String find(@Named("id") String id);
}
