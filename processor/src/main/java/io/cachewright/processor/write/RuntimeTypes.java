package io.cachewright.processor.write;

import com.palantir.javapoet.ClassName;

/** The types of the runtime that generated classes name. */
final class RuntimeTypes {
    static final String PACKAGE = "io.cachewright.runtime";
    static final ClassName CACHE = runtime("Cache");
    static final ClassName CACHES = runtime("Caches");
    static final ClassName CACHE_HANDLE = runtime("CacheHandle");
    static final ClassName CACHE_SPEC = runtime("CacheSpec");
    static final ClassName CHANGES = runtime("Changes");
    static final ClassName CONTENT = runtime("Content");
    static final ClassName ENTRY = runtime("Entry");
    static final ClassName KEY_LOADER = runtime("KeyLoader");
    static final ClassName NO_KEY = runtime("NoKey");
    static final ClassName TIER = ClassName.get("io.cachewright", "Tier");
    static final ClassName TYPES = ClassName.get(PACKAGE + ".shared", "Types");
    static final ClassName TAG = runtime("Tag");
    static final ClassName UNDER = runtime("Under");
    static final ClassName WHEN_COMPLETE = runtime("WhenComplete");

    private RuntimeTypes() {}

    private static ClassName runtime(String name) {
        return ClassName.get(PACKAGE, name);
    }
}
