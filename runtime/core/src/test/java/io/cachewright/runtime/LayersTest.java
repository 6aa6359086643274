package io.cachewright.runtime;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** What each package's own page says that it may use. */
@AnalyzeClasses(packages = "io.cachewright.runtime", importOptions = ImportOption.DoNotIncludeTests.class)
class LayersTest {
    @ArchTest
    static final ArchRule packages_know_nothing_of_what_uses_them = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("runtime")
            .definedBy("io.cachewright.runtime")
            .layer("event")
            .definedBy("..event")
            .layer("flight")
            .definedBy("..flight")
            .layer("memory")
            .definedBy("..memory")
            .layer("shared")
            .definedBy("..shared")
            .layer("store")
            .definedBy("..store")
            .layer("version")
            .definedBy("..version")
            .whereLayer("runtime")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("event")
            .mayOnlyBeAccessedByLayers("runtime")
            .whereLayer("flight")
            .mayOnlyBeAccessedByLayers("runtime")
            .whereLayer("memory")
            .mayOnlyBeAccessedByLayers("runtime", "flight", "store")
            .whereLayer("shared")
            .mayOnlyBeAccessedByLayers("runtime")
            .whereLayer("store")
            .mayOnlyBeAccessedByLayers("runtime")
            .whereLayer("version")
            .mayOnlyBeAccessedByLayers("runtime", "flight");

    @ArchTest
    static final ArchRule caffeine_is_for_the_store_and_the_table_of_tags = noClasses()
            .that()
            .resideOutsideOfPackages("..store", "..version")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.github.benmanes..");

    @ArchTest
    static final ArchRule nothing_is_static_and_mutable =
            noFields().that().areStatic().should().notBeFinal();

    @ArchTest
    static final ArchRule it_needs_the_jdk_caffeine_and_our_annotations_alone = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "jdk.jfr",
                    "com.github.benmanes.caffeine.cache",
                    "org.jspecify.annotations",
                    "io.cachewright",
                    "io.cachewright.runtime..");
}
