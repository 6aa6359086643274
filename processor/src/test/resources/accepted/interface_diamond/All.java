package interface_diamond;

import java.util.Collection;
import java.util.List;

public interface All {
    Collection<String> all(List<String> names) throws Exception;
}
