package seizures.intake;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("seizures.intake");

    @Test
    void features_do_not_go_round_in_circles() {
        slices().matching("seizures.intake.(*)..").should().beFreeOfCycles().check(OURS);
    }

    /** submit ─▶ seal ─▶ report ─▶ ledger ─▶ problem, and nothing the other way. */
    @Test
    void features_know_only_what_is_below_them() {
        noClasses()
                .that()
                .resideInAPackage("..ledger..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..submit..", "..seal..", "..report..")
                .check(OURS);
        noClasses()
                .that()
                .resideInAPackage("..report..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..submit..", "..seal..")
                .check(OURS);
        noClasses()
                .that()
                .resideInAPackage("..seal..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..submit..")
                .check(OURS);
        noClasses()
                .that()
                .resideInAPackage("..problem..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..submit..", "..seal..", "..report..", "..ledger..")
                .check(OURS);
    }

    @Test
    void spring_stays_at_the_edges() {
        noClasses()
                .that()
                .haveSimpleNameNotEndingWith("Application")
                .and()
                .haveSimpleNameNotEndingWith("Configuration")
                .and()
                .haveSimpleNameNotEndingWith("Controller")
                .and()
                .haveSimpleNameNotEndingWith("Publisher")
                .and()
                .haveSimpleNameNotEndingWith("Settings")
                .and()
                .areTopLevelClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.springframework..")
                .check(OURS);
    }

    @Test
    void the_rules_know_no_kafka_and_no_clock() {
        noClasses()
                .that()
                .haveSimpleName("SeizureRecord")
                .or()
                .haveSimpleName("Changes")
                .or()
                .haveSimpleName("Analysis")
                .or()
                .haveSimpleName("Version")
                .or()
                .haveSimpleName("Decision")
                .or()
                .haveSimpleName("Closed")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.kafka..")
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(java.time.Clock.class)
                .check(OURS);
    }

    @Test
    void jackson_2_stays_out() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.fasterxml.jackson.databind..", "com.fasterxml.jackson.core..")
                .check(OURS);
    }

    @Test
    void controllers_and_configurations_are_nobodys_business() {
        classes()
                .that()
                .haveSimpleNameEndingWith("Controller")
                .or()
                .haveSimpleNameEndingWith("Configuration")
                .should()
                .bePackagePrivate()
                .check(OURS);
    }
}
