package seizures.domain;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** All services stand on the domain, so it knows neither Spring nor Kafka nor the time. */
class ArchitectureTest {
    private static final JavaClasses DOMAIN = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("seizures.domain");

    @Test
    void depends_on_the_contract_the_statistics_the_jdk_and_readers_of_its_files_alone() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "seizures.domain..",
                        "seizures.contract",
                        "seizures.detectors.model",
                        "java..",
                        "tools.jackson.databind..",
                        "org.yaml.snakeyaml..",
                        "org.apache.commons.csv..",
                        "org.jspecify.annotations..")
                .check(DOMAIN);
    }

    @Test
    void only_the_registers_read_csv() {
        noClasses()
                .that()
                .resideOutsideOfPackage("seizures.domain.registry")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.commons.csv..")
                .check(DOMAIN);
    }

    @Test
    void nothing_asks_what_time_it_is() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .areAssignableTo(java.time.Clock.class)
                .check(DOMAIN);
    }

    @Test
    void packages_depend_on_each_other_one_way() {
        slices().matching("seizures.domain.(*)..").should().beFreeOfCycles().check(DOMAIN);
    }
}
