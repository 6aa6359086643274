package names_with_dollar_and_unicode;

import io.cachewright.Cached;

public class $Sizes<$T> {
    int loads;

    @Cached
    public $T $get($T $value, int $0) {
        loads++;
        return $value;
    }

    @Cached
    public String länge(String größe) {
        return größe + ++loads;
    }

    @Cached
    public String $() {
        return "$" + ++loads;
    }

    @Cached
    public String ß(int ǆ) {
        return "ß" + ++loads;
    }

    @Cached(name = "größe.$L-1")
    public String _a(int _b) {
        return "_" + ++loads;
    }

    public static class In$ner {
        @Cached
        public String 名前(String 名前) {
            return 名前;
        }
    }
}
