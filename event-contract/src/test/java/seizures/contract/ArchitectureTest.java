package seizures.contract;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Everybody depends on the contract, so it depends on next to nothing. */
class ArchitectureTest {
    private static final JavaClasses CONTRACT = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("seizures.contract");

    @Test
    void depends_on_the_jdk_jackson_kafkas_wire_and_jspecify_alone() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "seizures.contract..",
                        "java..",
                        "com.fasterxml.jackson.annotation..",
                        "tools.jackson.core..",
                        "tools.jackson.databind..",
                        "org.apache.kafka.common.serialization..",
                        "org.apache.kafka.common.header..",
                        "org.apache.kafka.common.config..",
                        "org.apache.kafka.common",
                        "org.apache.kafka.common.errors..",
                        "org.jspecify.annotations..")
                .check(CONTRACT);
    }
}
