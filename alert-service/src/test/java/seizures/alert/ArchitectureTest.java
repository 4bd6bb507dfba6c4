package seizures.alert;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final JavaClasses SERVICE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("seizures.alert");

    private static final String EDGE =
            ".*(Application|Configuration|Controller|Publisher|Notifier|Settings|Stream|Problems?)(\\$.*)?";

    @Test
    void features_know_only_what_lies_below_them() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("series")
                .definedBy("seizures.alert.series..")
                .layer("measure")
                .definedBy("seizures.alert.measure..")
                .layer("kind")
                .definedBy("seizures.alert.kind..")
                .layer("rule")
                .definedBy("seizures.alert.rule..")
                .layer("message")
                .definedBy("seizures.alert.message..")
                .layer("engine")
                .definedBy("seizures.alert.engine..")
                .layer("watch")
                .definedBy("seizures.alert.watch..")
                .layer("inbox")
                .definedBy("seizures.alert.inbox..")
                .layer("chart")
                .definedBy("seizures.alert.chart..")
                .layer("backtest")
                .definedBy("seizures.alert.backtest..")
                .whereLayer("series")
                .mayOnlyBeAccessedByLayers("measure", "kind", "rule", "message", "engine", "chart")
                .whereLayer("measure")
                .mayOnlyBeAccessedByLayers("kind", "rule", "message", "engine")
                .whereLayer("kind")
                .mayOnlyBeAccessedByLayers("rule", "message", "engine")
                .whereLayer("rule")
                .mayOnlyBeAccessedByLayers("message", "engine", "inbox", "backtest")
                .whereLayer("message")
                .mayOnlyBeAccessedByLayers("engine", "watch")
                .whereLayer("engine")
                .mayOnlyBeAccessedByLayers("watch", "chart", "backtest")
                .whereLayer("watch")
                .mayOnlyBeAccessedByLayers("chart")
                .whereLayer("backtest")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("inbox")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("chart")
                .mayNotBeAccessedByAnyLayer()
                .check(SERVICE);
    }

    @Test
    void features_do_not_lean_on_each_other_in_a_circle() {
        slices().matching("seizures.alert.(*)..").should().beFreeOfCycles().check(SERVICE);
    }

    @Test
    void spring_is_at_the_edges() {
        noClasses()
                .that()
                .haveNameNotMatching(EDGE)
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.springframework..")
                .check(SERVICE);
    }

    @Test
    void what_is_pure_knows_no_kafka_and_asks_nobody_for_the_time() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "seizures.alert.series..",
                        "seizures.alert.measure..",
                        "seizures.alert.kind..",
                        "seizures.alert.message..",
                        "seizures.alert.engine..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.kafka..", "java.time.Clock")
                .orShould()
                .callMethod(Instant.class, "now")
                .check(SERVICE);
    }

    @Test
    void jackson_2_stays_out() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.fasterxml.jackson.databind..")
                .check(SERVICE);
    }
}
