package io.cachewright.jackson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.cachewright.runtime.shared.ValueTypeException;
import java.lang.module.Configuration;
import java.lang.module.ModuleFinder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Values of classes in named modules, whose private fields nobody sees unless the module says so. */
class ModulesTest {
    private static Class<?> price(Path folder, String declaration) throws Exception {
        Path module = Files.writeString(folder.resolve("module-info.java"), declaration);
        Files.createDirectories(folder.resolve("shop"));
        Path price = Files.writeString(
                folder.resolve("shop/Price.java"), "package shop; public record Price(long cents) {}");
        Path classes = folder.resolve("classes");
        int failures = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-proc:none", "-d", classes.toString(), module.toString(), price.toString());
        assertEquals(0, failures);
        ModuleLayer parent = ModuleLayer.boot();
        Configuration shop =
                parent.configuration().resolve(ModuleFinder.of(classes), ModuleFinder.of(), Set.of("shop"));
        return ModuleLayer.defineModulesWithOneLoader(shop, List.of(parent), ModulesTest.class.getClassLoader())
                .layer()
                .findLoader("shop")
                .loadClass("shop.Price");
    }

    /** Else each value would be loaded anew, in silence. */
    @Test
    void a_package_that_is_not_open_is_refused_with_what_to_write(@TempDir Path folder) throws Exception {
        Class<?> price = price(folder, "module shop { exports shop; }");

        ValueTypeException refused = assertThrows(ValueTypeException.class, () -> new JsonCodec().forType(price));

        assertEquals("shop.Price is in module shop, which does not open its package", refused.getMessage());
        assertEquals(
                "Write 'opens shop;' in its module-info.java, with 'to tools.jackson.databind' if you like.",
                refused.fix());
    }

    @Test
    void values_of_an_open_package_come_back(@TempDir Path folder) throws Exception {
        Class<?> type = price(folder, "module shop { opens shop; }");
        Object price = type.getDeclaredConstructor(long.class).newInstance(5L);

        byte[] written = new JsonCodec().forType(type).encode(price);

        assertEquals(price, new JsonCodec().forType(type).decode(written, 0, written.length));
    }
}
