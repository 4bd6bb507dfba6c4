package seizures.detectors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsTest {
    private final Description flexible =
            Detectors.named("FARRINGTON_FLEXIBLE").orElseThrow().description();

    @Test
    void what_is_not_sent_has_its_usual_value() {
        Settings settings = Settings.usual(flexible);

        assertThat(settings.integer("b")).isEqualTo(5);
        assertThat(settings.text("thresholdMethod")).isEqualTo("nbPlugin");
    }

    @Test
    void every_fault_is_told_with_its_place() {
        List<InputFault> faults = new ArrayList<>();

        Settings.parse(
                flexible,
                Map.of(
                        "b",
                        2.5,
                        "alpha",
                        2,
                        "reweight",
                        "yes",
                        "thresholdMethod",
                        "best",
                        "limit54",
                        List.of(5, "x"),
                        "q",
                        1),
                faults);

        assertThat(faults)
                .extracting(InputFault::pointer)
                .containsExactlyInAnyOrder(
                        "/params/b",
                        "/params/alpha",
                        "/params/reweight",
                        "/params/thresholdMethod",
                        "/params/limit54/1",
                        "/params/q");
    }

    @Test
    void a_detector_is_found_by_each_of_its_names_in_any_spelling() {
        for (String name : List.of("EARS_C1", "ears-c1", "EARS C1", "ears_c1")) {
            assertThat(Detectors.named(name)).map(d -> d.description().name()).contains("EARS_C1");
        }
        assertThat(Detectors.named("EARS C3 as coded in surveillance")).isEmpty();
    }
}
