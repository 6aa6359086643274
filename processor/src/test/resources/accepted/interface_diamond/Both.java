package interface_diamond;

import io.cachewright.Cached;

public interface Both extends Left, Right<String> {
    @Override
    Integer size();

    @Override
    void log(String text);

    @Cached
    int load(int number);
}
