package io.cachewright.corpus;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A library on this machine.
 *
 * @param sources its sources jar
 * @param classPath its binary jar and what it needs to compile, as far as there is such
 */
record LibraryFiles(Library library, Path sources, List<Path> classPath) {
    /** With more at the end of the class path. */
    LibraryFiles with(List<Path> more) {
        return new LibraryFiles(
                library,
                sources,
                Stream.concat(classPath.stream(), more.stream()).toList());
    }
}
