package seizures.stats;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final String EDGE = ".*(Application|Configuration|Controller|Publisher|Notifier|Settings|Problems)";

    private final JavaClasses service = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("seizures.stats");

    @Test
    void features_know_each_other_one_way() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("service")
                .definedBy("seizures.stats")
                .layer("tally")
                .definedBy("seizures.stats.tally")
                .layer("cells")
                .definedBy("seizures.stats.cells")
                .layer("changes")
                .definedBy("seizures.stats.changes")
                .layer("seal")
                .definedBy("seizures.stats.seal")
                .layer("coverage")
                .definedBy("seizures.stats.coverage")
                .layer("query")
                .definedBy("seizures.stats.query")
                .layer("picture")
                .definedBy("seizures.stats.picture")
                .layer("compare")
                .definedBy("seizures.stats.compare")
                .layer("complete")
                .definedBy("seizures.stats.complete")
                .layer("potential")
                .definedBy("seizures.stats.potential")
                .whereLayer("service")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("tally")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("cells")
                .mayOnlyBeAccessedByLayers(
                        "changes",
                        "seal",
                        "coverage",
                        "query",
                        "compare",
                        "complete",
                        "picture",
                        "potential",
                        "service")
                .whereLayer("seal")
                .mayOnlyBeAccessedByLayers("query", "compare", "complete", "picture", "potential")
                .whereLayer("coverage")
                .mayOnlyBeAccessedByLayers("changes", "query", "compare", "complete", "picture", "service")
                .whereLayer("changes")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("query")
                .mayOnlyBeAccessedByLayers("changes", "compare", "complete", "picture", "potential")
                .whereLayer("picture")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("compare")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("complete")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("potential")
                .mayNotBeAccessedByAnyLayer()
                .check(service);
    }

    @Test
    void spring_stays_at_the_edges() {
        noClasses()
                .that(are("not at the edge", type -> !outermost(type).getName().matches(EDGE)))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.springframework..")
                .check(service);
    }

    @Test
    void json_is_jackson_3() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.fasterxml.jackson.databind..", "com.fasterxml.jackson.core..")
                .check(service);
    }

    @Test
    void only_what_another_feature_uses_is_public() {
        classes()
                .that()
                .arePublic()
                .and()
                .areTopLevelClasses()
                .and()
                .doNotHaveSimpleName("StatsServiceApplication")
                .should(beUsedByAnotherPackage())
                .check(service);
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(ArchitectureTest::outermost).orElse(type);
    }

    private static ArchCondition<JavaClass> beUsedByAnotherPackage() {
        return new ArchCondition<>("be used by another package") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean used = type.getDirectDependenciesToSelf().stream()
                        .anyMatch(use -> !use.getOriginClass().getPackageName().equals(type.getPackageName()));
                events.add(new SimpleConditionEvent(type, used, type.getName() + " is used elsewhere: " + used));
            }
        };
    }

    private static DescribedPredicate<JavaClass> are(String description, Predicate<JavaClass> predicate) {
        return DescribedPredicate.describe(description, predicate);
    }
}
