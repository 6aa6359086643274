package org.springframework.samples;

import io.cachewright.Cached;

/** An application in a package that looks like Spring's own. */
public class Clinic {
    public int loads;

    @Cached
    public int vets(String town) {
        return ++loads;
    }
}
