package io.cachewright.redis;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** What each package's own page says that it may use. */
@AnalyzeClasses(packages = "io.cachewright.redis", importOptions = ImportOption.DoNotIncludeTests.class)
class LayersTest {
    @ArchTest
    static final ArchRule packages_know_nothing_of_what_uses_them = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("redis")
            .definedBy("io.cachewright.redis")
            .layer("doctor")
            .definedBy("..doctor")
            .layer("format")
            .definedBy("..format")
            .layer("layout")
            .definedBy("..layout")
            .layer("wire")
            .definedBy("..wire")
            .whereLayer("redis")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("doctor")
            .mayOnlyBeAccessedByLayers("redis")
            .whereLayer("format")
            .mayOnlyBeAccessedByLayers("redis")
            .whereLayer("layout")
            .mayOnlyBeAccessedByLayers("redis")
            .whereLayer("wire")
            .mayOnlyBeAccessedByLayers("redis", "doctor");

    @ArchTest
    static final ArchRule of_the_runtime_only_what_a_store_is_asked = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.cachewright.runtime",
                    "io.cachewright.runtime.event",
                    "io.cachewright.runtime.flight",
                    "io.cachewright.runtime.memory",
                    "io.cachewright.runtime.store",
                    "io.cachewright.runtime.version");

    @ArchTest
    static final ArchRule only_the_wire_knows_the_client = noClasses()
            .that()
            .resideOutsideOfPackage("..wire")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("redis.clients..");

    @ArchTest
    static final ArchRule nothing_is_static_and_mutable =
            noFields().that().areStatic().should().notBeFinal();
}
