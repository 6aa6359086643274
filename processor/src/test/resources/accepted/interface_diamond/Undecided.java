package interface_diamond;

import io.cachewright.Cached;

public interface Undecided extends All, AllCached<String> {
    @Cached
    int load(int number);
}
