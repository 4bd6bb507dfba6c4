package seizures.detectors;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final JavaClasses DETECTORS = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("seizures.detectors");

    @Test
    void depends_on_the_jdk_commons_statistics_and_jspecify_alone() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "seizures.detectors..",
                        "java..",
                        "org.apache.commons.numbers..",
                        "org.apache.commons.statistics..",
                        "org.jspecify.annotations..")
                .check(DETECTORS);
    }

    @Test
    void reads_no_clock_and_no_file() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .areAssignableTo(Clock.class)
                .orShould()
                .callMethod(Instant.class, "now")
                .orShould()
                .dependOnClassesThat()
                .resideInAnyPackage("java.io..", "java.nio.file..", "java.net..")
                .check(DETECTORS);
    }

    @Test
    void the_models_do_not_know_the_detectors() {
        noClasses()
                .that()
                .resideInAPackage("seizures.detectors.model")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("seizures.detectors")
                .check(DETECTORS);
    }
}
