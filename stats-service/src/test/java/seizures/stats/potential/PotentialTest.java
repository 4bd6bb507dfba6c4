package seizures.stats.potential;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import seizures.contract.Contribution;
import seizures.contract.Evidence;
import seizures.contract.Form;
import seizures.contract.SubstanceClass;
import seizures.contract.SubstanceCode;
import seizures.domain.doses.DoseMethods;
import seizures.domain.registry.Substances;
import seizures.stats.Histories;
import seizures.stats.Recount;
import seizures.stats.cells.Cells;
import seizures.stats.seal.EditionsOf;

class PotentialTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2024-10-15T12:00:00Z"), ZoneOffset.UTC);

    private final Cells cells = new Cells();
    private final MockMvcTester http = MockMvcTester.create(MockMvcBuilders.standaloneSetup(
                    new PotentialController(cells, DoseMethods.builtIn(), EditionsOf.nothing(), CLOCK))
            .setMessageConverters(new JacksonJsonHttpMessageConverter())
            .build());

    @Test
    void precursors_are_told_as_what_they_could_have_become_at_most_and_the_drug_itself_is_not_among_it() {
        var history = List.of(
                Histories.reported("US-CBP-1", "CBP_AREA:TUCSON", "2024-03-15", 1, kilo("n-phenethyl-4-piperidone")),
                Histories.reported("US-CBP-2", "CBP_AREA:TUCSON", "2024-03-16", 1, kilo("fentanyl")),
                Histories.reported("US-CBP-3", "CBP_AREA:EL_PASO", "2024-03-16", 1, kilo("other:npp")));
        cells.take(Recount.cells(history).entrySet().stream()
                .map(entry -> new Cells.Update(entry.getKey(), Optional.of(entry.getValue()), Instant.EPOCH))
                .toList());
        cells.complete();

        assertThat(http.get().uri("/v1/potential-yields?group=port&knownAt=2024-09-30"))
                .hasStatusOk()
                .bodyJson()
                .hasPathSatisfying("$.yield", id -> assertThat(id).isEqualTo("fentanyl-theoretical@1"))
                .hasPathSatisfying(
                        "$.rows[*].potentialMicrograms",
                        amounts -> assertThat(amounts).asArray().containsExactly("1655208205", "1655208205"))
                .hasPathSatisfying(
                        "$.precursorMicrograms", mass -> assertThat(mass).isEqualTo("2000000000"))
                .hasPathSatisfying("$.totalMicrograms", mass -> assertThat(mass).isEqualTo("3310416410"));
    }

    @Test
    void each_method_is_of_registered_precursors_and_of_a_drug() {
        for (var method : YieldMethods.read().methods()) {
            assertThat(Substances.classOf(method.product())).isEqualTo(SubstanceClass.DRUG);
            assertThat(method.precursors().keySet())
                    .allMatch(code -> Substances.classOf(code) == SubstanceClass.PRECURSOR);
        }
    }

    private static Contribution kilo(String substance) {
        return new Contribution(
                new SubstanceCode(substance), Form.POWDER, Evidence.CONFIRMED, 1_000_000_000L, 0, 0, 0, 0, 0, 0, 0, 0);
    }
}
