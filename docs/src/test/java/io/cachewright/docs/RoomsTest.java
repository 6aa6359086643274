package io.cachewright.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a module's page has rooms for the classes of a package, each class has one and no more. */
class RoomsTest {
    private static final String HEADING = "\n## The rooms of ";
    private static final Pattern CLASS = Pattern.compile("`([A-Z]\\w+)`");

    @ParameterizedTest
    @CsvSource({
        "runtime/core, io.cachewright.runtime",
        "runtime/redis, io.cachewright.redis",
        "runtime/spring-boot-starter, io.cachewright.spring",
        "processor, io.cachewright.processor.scan"
    })
    void each_class_has_one_room(Path module, String packageName) {
        Path folder = module.resolve("src/main/java").resolve(packageName.replace('.', '/'));
        List<String> classes = Repository.files(".java").stream()
                .filter(file -> folder.equals(file.getParent()))
                .map(file -> file.getFileName().toString().replace(".java", ""))
                .filter(name -> !name.equals("package-info"))
                .sorted()
                .toList();
        String page = Repository.text(module.resolve("README.md"));
        String rooms = page.substring(page.indexOf(HEADING + packageName + "\n"));
        assertEquals(
                classes,
                CLASS.matcher(rooms)
                        .results()
                        .map(match -> match.group(1))
                        .sorted()
                        .toList());
    }
}
