package interface_inherits;

import java.util.Optional;

public interface Users extends Finder<Long, Optional<String>> {
    int count();
}
