package type_annotations;

import io.cachewright.Cached;
import java.util.List;
import java.util.Map;

public class Mails<@Checked T extends @Checked("bound") Comparable<@Checked T>> {
    int loads;

    public <@Checked A> Mails(@Checked A first, @Checked String @Checked ... more) throws @Checked RuntimeException {}

    @Cached
    public @Checked String send(@Checked("to") String to, List<@Checked ? super @Checked("x") T> texts, int @Checked [] @Checked ... sizes)
            throws @Checked IllegalStateException {
        return to + ++loads;
    }

    @Cached
    public <@Checked E extends @Checked T> Map.@Checked Entry<@Checked String, @Checked E> first(java.lang.@Checked String name, @Checked E e) {
        loads++;
        return Map.entry(name, e);
    }
}
