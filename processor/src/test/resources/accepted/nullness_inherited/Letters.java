package nullness_inherited;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

public class Letters implements Box<String> {
    int loads;

    @Override
    public @Nullable String find(@Nullable String like, List<@Nullable String> others) {
        loads++;
        return others.contains(like) ? like : null;
    }

    @Override
    public <K> @Nullable K as(Class<K> type, Map<? extends @Nullable String, ? super @Nullable K> others) {
        return null;
    }

    @Override
    public @Nullable String[] all() {
        return new String[] {"a", null};
    }
}
