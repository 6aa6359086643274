package io.cachewright.processor;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import java.util.List;

@AnalyzeClasses(packages = "io.cachewright.processor", importOptions = ImportOption.DoNotIncludeTests.class)
class LayersTest {
    /** Each package in scan with those that it may use, as its own page says. */
    private static final List<List<String>> SCAN = List.of(
            List.of("program"),
            List.of("type", "program"),
            List.of("name", "program", "type"),
            List.of("path", "program", "type", "name"),
            List.of("value", "program", "type"),
            List.of("key", "program", "type", "name", "path"),
            List.of("under", "program", "type", "name", "path", "key"),
            List.of("method", "program", "type", "name", "path", "value", "key", "under"),
            List.of("host", "program", "type", "name", "method"),
            List.of("cache", "program", "type", "name", "path", "host"),
            List.of("argument", "program", "type", "name", "path", "cache"),
            List.of("change", "program", "type", "name", "path", "under", "method", "host", "cache", "argument"));

    @ArchTest
    static final ArchRule scan_then_model_then_write = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("processor")
            .definedBy("io.cachewright.processor")
            .layer("scan")
            .definedBy("..scan..")
            .layer("report")
            .definedBy("..report")
            .layer("model")
            .definedBy("..model")
            .layer("write")
            .definedBy("..write")
            .whereLayer("processor")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("scan")
            .mayOnlyBeAccessedByLayers("processor")
            .whereLayer("report")
            .mayOnlyBeAccessedByLayers("processor", "scan")
            .whereLayer("write")
            .mayOnlyBeAccessedByLayers("processor")
            .whereLayer("model")
            .mayOnlyBeAccessedByLayers("processor", "scan", "write");

    @ArchTest
    static final ArchRule each_package_of_scan_uses_those_that_it_may = arrowsOfScan();

    @ArchTest
    static final ArchRule no_packages_of_scan_go_in_a_circle =
            slices().matching("..processor.scan.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule model_and_write_hold_nothing_of_the_compiler = noClasses()
            .that()
            .resideInAnyPackage("..model", "..write")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javax.lang.model.type", "javax.lang.model.util", "javax.annotation.processing")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("javax.lang.model.element.Element");

    @ArchTest
    static final ArchRule nothing_is_static_and_mutable =
            noFields().that().areStatic().should().notBeFinal();

    @ArchTest
    static final ArchRule it_needs_the_jdk_javapoet_and_our_annotations_alone = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "javax..",
                    "com.sun.source..",
                    "com.palantir.javapoet",
                    "com.google.auto.service",
                    "org.jspecify.annotations",
                    "io.cachewright",
                    "io.cachewright.processor..");

    private static ArchRule arrowsOfScan() {
        LayeredArchitecture arrows = layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .ensureAllClassesAreContainedInArchitectureIgnoring(
                        "io.cachewright.processor", "..report", "..model", "..write")
                .layer("scan")
                .definedBy("..processor.scan");
        for (List<String> room : SCAN) {
            arrows = arrows.layer(room.get(0)).definedBy("..processor.scan." + room.get(0));
        }
        for (List<String> room : SCAN) {
            String[] used = room.subList(1, room.size()).toArray(String[]::new);
            arrows = used.length == 0
                    ? arrows.whereLayer(room.get(0)).mayNotAccessAnyLayer()
                    : arrows.whereLayer(room.get(0)).mayOnlyAccessLayers(used);
        }
        return arrows.whereLayer("scan").mayOnlyAccessLayers("program", "type", "name", "method", "host", "change");
    }
}
