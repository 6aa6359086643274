package io.cachewright.processor;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "io.cachewright.processor", importOptions = ImportOption.DoNotIncludeTests.class)
class LayersTest {
    @ArchTest
    static final ArchRule scan_then_model_then_write = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("processor")
            .definedBy("io.cachewright.processor")
            .layer("scan")
            .definedBy("..scan")
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
}
