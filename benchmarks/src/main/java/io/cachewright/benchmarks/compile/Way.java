package io.cachewright.benchmarks.compile;

import java.util.List;
import java.util.ServiceLoader;
import java.util.function.Supplier;
import javax.annotation.processing.Processor;
import javax.tools.JavaFileObject;

/**
 * What is compiled and by whom.
 *
 * @param processors new ones for each compilation; none means that javac doesn't look for any
 */
record Way(String name, List<JavaFileObject> sources, Supplier<List<Processor>> processors) {
    /** Those that would be found on the class path, of the packages that begin so. */
    static List<Processor> found(String packages) {
        return ServiceLoader.load(Processor.class).stream()
                .filter(found -> found.type().getName().startsWith(packages))
                .map(ServiceLoader.Provider::get)
                .toList();
    }
}
