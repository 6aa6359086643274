package hostile_names;

import io.cachewright.Cached;

public class Verbose {
    @Cached
    public int aMethodWhoseNameIsSoLongThatTheClassesNestedForItWouldNeedFilesWhoseNamesNoFileSystemTakesAnyMoreSinceTwoHundredAndFiftyFiveBytesAreTheMost(
            int x) {
        return x;
    }
}
