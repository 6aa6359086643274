package io.cachewright.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a module's page has rooms for a package, each of its classes, or each package in it, has one and no more. */
class RoomsTest {
    private static final String HEADING = "\n## The rooms of ";
    private static final Pattern CLASS = Pattern.compile("`([A-Z]\\w+)`");
    private static final Pattern PACKAGE = Pattern.compile("(?m)^\\| `([a-z]+)` \\|");

    @ParameterizedTest
    @CsvSource({
        "runtime/core, io.cachewright.runtime",
        "runtime/redis, io.cachewright.redis",
        "runtime/spring-boot-starter, io.cachewright.spring"
    })
    void each_class_has_one_room(Path module, String packageName) {
        Path folder = folder(module, packageName);
        List<String> classes = classes(folder)
                .filter(file -> folder.equals(file.getParent()))
                .map(RoomsTest::name)
                .sorted()
                .toList();
        assertEquals(classes, named(CLASS, rooms(module, packageName)));
    }

    /** Where the rooms are packages, the folders say which classes are in them. */
    @Test
    void each_package_of_scan_is_one_room() {
        Path module = Path.of("processor");
        String packageName = "io.cachewright.processor.scan";
        List<Path> files = classes(folder(module, packageName)).toList();
        List<String> packages = files.stream()
                .map(file -> file.getParent().getFileName().toString())
                .distinct()
                .sorted()
                .toList();
        String rooms = rooms(module, packageName);
        assertEquals(packages, named(PACKAGE, rooms));
        List<String> classes = files.stream().map(RoomsTest::name).toList();
        assertEquals(
                List.of(),
                named(CLASS, rooms).stream()
                        .filter(name -> !classes.contains(name))
                        .toList());
    }

    private static Path folder(Path module, String packageName) {
        return module.resolve("src/main/java").resolve(packageName.replace('.', '/'));
    }

    private static Stream<Path> classes(Path folder) {
        return Repository.files(".java").stream()
                .filter(file -> file.startsWith(folder) && !name(file).equals("package-info"));
    }

    private static String name(Path file) {
        return file.getFileName().toString().replace(".java", "");
    }

    private static String rooms(Path module, String packageName) {
        String page = Repository.text(module.resolve("README.md"));
        return page.substring(page.indexOf(HEADING + packageName + "\n"));
    }

    private static List<String> named(Pattern pattern, String rooms) {
        return pattern.matcher(rooms)
                .results()
                .map(match -> match.group(1))
                .sorted()
                .toList();
    }
}
