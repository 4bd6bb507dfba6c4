package seizures.console;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final JavaClasses CONSOLE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("seizures.console");

    @Test
    void packages_have_no_cycles() {
        slices().matching("seizures.console.(*)..").should().beFreeOfCycles().check(CONSOLE);
    }

    @Test
    void only_the_session_knows_how_people_sign_in() {
        noClasses()
                .that()
                .resideOutsideOfPackage("seizures.console.session")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework.security.oauth2..", "com.nimbusds..")
                .check(CONSOLE);
    }

    @Test
    void only_the_relay_speaks_http() {
        noClasses()
                .that()
                .resideOutsideOfPackage("seizures.console.service")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.net.http..")
                .check(CONSOLE);
    }
}
