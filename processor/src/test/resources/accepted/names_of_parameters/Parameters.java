package names_of_parameters;

import io.cachewright.Cached;

public class Parameters {
    int loads;

    @Cached
    public String ours(String cache, String caches, String key, String hit, String value, String entry) {
        return cache + caches + key + hit + value + entry + ++loads;
    }

    @Cached
    public String fields(String oursCache, int fieldsCache, long delegate) {
        return oursCache + fieldsCache + delegate + ++loads;
    }

    @Cached
    public String ofObject(int hashCode, String toString, Class<?> getClass, byte[] equals, int other, int that) {
        return toString + ++loads;
    }

    @Cached
    public String single(String key) {
        return key + ++loads;
    }

    @Cached
    public String content(int[] copied, Object[] Content, String Objects) {
        return Objects + ++loads;
    }

    @Cached
    public String strange(int $, int $L, int $$T, int été, int 名前, int _a, int A) {
        return "strange" + ++loads;
    }

    @Cached
    public String contextual(int record, int var, int yield, int sealed, int permits, int when, int module, int to) {
        return "contextual" + ++loads;
    }

    @Cached
    public String single(int[] $) {
        return "dollar" + ++loads;
    }
}
