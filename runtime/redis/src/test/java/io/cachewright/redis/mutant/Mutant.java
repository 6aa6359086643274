package io.cachewright.redis.mutant;

import io.cachewright.runtime.history.Mutation;
import io.cachewright.runtime.history.Mutation.Edit;
import java.io.IOException;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;

/**
 * The store with a rule taken out.
 *
 * @param rule the method of {@link Rules} that has to notice
 */
record Mutant(String name, String rule, List<Edit> edits) {
    private static final String PACKAGE = "io.cachewright.redis.";
    private static final String TESTING = PACKAGE + "testing.";
    private static final Path SOURCES = Path.of("src/main/java", "io/cachewright/redis");

    Mutant(String name, String rule, Edit... edits) {
        this(name, rule, List.of(edits));
    }

    @Override
    public String toString() {
        return name;
    }

    /** Has its own copy of the store and of the rules. */
    URLClassLoader load(Path folder) throws IOException {
        return new Mutation(SOURCES, type -> type.startsWith(PACKAGE) && !type.startsWith(TESTING), edits).load(folder);
    }
}
