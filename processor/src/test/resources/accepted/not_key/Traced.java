package not_key;

import io.cachewright.Cached;
import io.cachewright.NotKey;

public class Traced {
    String trace = "";

    @Cached
    public int length(String text, @NotKey String traceId) {
        trace += traceId;
        return text.length();
    }

    @Cached
    public String version(@NotKey StringBuilder log) {
        log.append("read;");
        return "1.0";
    }

    @Cached
    public String page(@NotKey Object log, int number, @NotKey String... hints) {
        trace += number;
        return "page " + number;
    }
}
