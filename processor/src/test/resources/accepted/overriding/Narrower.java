package overriding;

import io.cachewright.Cached;

public class Narrower extends Base {
    @Override
    @Cached(ttl = "5s")
    public Integer count(String name) {
        return super.count(name).intValue() + 100;
    }

    @Override
    @SuppressWarnings("cachewright:override-not-cached")
    public String plain(int number) {
        return "plain " + super.plain(number);
    }
}
