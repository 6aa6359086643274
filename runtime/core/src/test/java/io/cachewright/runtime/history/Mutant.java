package io.cachewright.runtime.history;

import java.io.IOException;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadFactory;

/** The runtime with a rule taken out. */
record Mutant(String name, List<Mutation.Edit> edits) {
    private static final String PACKAGE = "io.cachewright.runtime";
    private static final Path SOURCES = Path.of("src/main/java", PACKAGE.replace('.', '/'));

    Mutant(String name, Mutation.Edit... edits) {
        this(name, List.of(edits));
    }

    /** Has its own copy of the runtime and of the workload. */
    URLClassLoader load(Path folder) throws IOException {
        return new Mutation(SOURCES, type -> type.startsWith(PACKAGE), edits).load(folder);
    }

    /** The workload over this mutant. */
    @SuppressWarnings("unchecked")
    Callable<List<String>> workload(ClassLoader mutated, long seed, int threads, Duration length) throws Exception {
        ThreadFactory factory = Thread::new;
        return (Callable<List<String>>) mutated.loadClass(Workload.class.getName())
                .getConstructor(long.class, int.class, Duration.class, ThreadFactory.class)
                .newInstance(seed, threads, length, factory);
    }
}
