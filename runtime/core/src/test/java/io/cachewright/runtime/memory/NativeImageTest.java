package io.cachewright.runtime.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.InputStream;
import java.lang.constant.ClassDesc;
import java.lang.invoke.VarHandle;
import java.lang.invoke.VarHandle.VarHandleDesc;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** In a native image those fields alone are found by their names that the jar tells its compiler of. */
class NativeImageTest {
    private static final Pattern TYPE = Pattern.compile("\"name\":\"([^\"]+)\",\"fields\":\\[([^]]*)]");
    private static final Pattern FIELD = Pattern.compile("\"name\":\"([^\"]+)\"");

    @Test
    void every_field_with_a_handle_is_told_of() throws Exception {
        assertEquals(fieldsWithHandles(), fieldsToldOf());
    }

    private static Set<String> fieldsToldOf() throws Exception {
        String text;
        try (InputStream file = Fields.class.getResourceAsStream(
                "/META-INF/native-image/io.cachewright/cachewright-runtime/reflect-config.json")) {
            text = new String(file.readAllBytes(), StandardCharsets.UTF_8).replaceAll("\\s", "");
        }
        Set<String> told = new TreeSet<>();
        for (MatchResult type : TYPE.matcher(text).results().toList()) {
            FIELD.matcher(type.group(2)).results().forEach(field -> told.add(type.group(1) + "." + field.group(1)));
        }
        return told;
    }

    private static Set<String> fieldsWithHandles() throws Exception {
        Path classes = Path.of(
                Fields.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        Set<String> found = new TreeSet<>();
        try (Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".class"))
                    .filter(each -> each.getNameCount() - classes.getNameCount() > 1)
                    .toList()) {
                String path = classes.relativize(file)
                        .toString()
                        .replace(file.getFileSystem().getSeparator(), ".");
                addHandles(Class.forName(path.substring(0, path.length() - ".class".length())), found);
            }
        }
        return found;
    }

    private static void addHandles(Class<?> type, Set<String> found) throws Exception {
        for (Field field : type.getDeclaredFields()) {
            if (Modifier.isStatic(field.getModifiers()) && field.getType() == VarHandle.class) {
                field.setAccessible(true);
                VarHandleDesc handle =
                        ((VarHandle) field.get(null)).describeConstable().orElseThrow();
                if (handle.bootstrapArgsList().get(0) instanceof ClassDesc owner && !owner.isArray()) {
                    found.add(owner.packageName() + "." + owner.displayName() + "." + handle.constantName());
                }
            }
        }
    }
}
