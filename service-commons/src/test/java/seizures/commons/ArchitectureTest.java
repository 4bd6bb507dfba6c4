package seizures.commons;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final JavaClasses COMMONS = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("seizures.commons");

    /** Of the contract, the topics, and what the audit is written in. */
    private static final Set<String> OF_THE_CONTRACT = Set.of(
            "seizures.contract.Topic",
            "seizures.contract.AuditPage",
            "seizures.contract.CloudEvents",
            "seizures.contract.RegisterAct",
            "seizures.domain.registry.RegisterBook");

    @Test
    void it_knows_no_service_and_no_domain() {
        noClasses()
                .should()
                .dependOnClassesThat(DescribedPredicate.describe(
                        "are of a service or of the domain", ArchitectureTest::isOfAServiceOrTheDomain))
                .check(COMMONS);
    }

    private static boolean isOfAServiceOrTheDomain(JavaClass type) {
        var name = type.getBaseComponentType().getName();
        return name.startsWith("seizures.")
                && !name.startsWith("seizures.commons.")
                && OF_THE_CONTRACT.stream().noneMatch(one -> name.equals(one) || name.startsWith(one + "$"));
    }

    @Test
    void its_parts_do_not_go_round_in_circles() {
        slices().matching("seizures.commons.(*)..").should().beFreeOfCycles().check(COMMONS);
    }

    @Test
    void jackson_2_stays_out() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.fasterxml.jackson.databind..", "com.fasterxml.jackson.core..")
                .check(COMMONS);
    }
}
